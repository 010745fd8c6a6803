-- What was to be said on somebody's next page was kept as a class that has another name now; nobody could open any page with it.
delete from spring_session_attributes where attribute_name = 'org.springframework.web.servlet.support.SessionFlashMapManager.FLASH_MAPS';

/** Files from outside (外からのファイル) are looked at in processes of their own: what one of those can hold, the site can hold. */
@NullMarked
package jp.madoguchi.db.foreign;

import org.jspecify.annotations.NullMarked;

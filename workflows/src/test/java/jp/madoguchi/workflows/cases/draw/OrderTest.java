package jp.madoguchi.workflows.cases.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order of a draw: what anybody can compute again, and what nobody is favoured by. */
class OrderTest {

    private static List<String> order(String seed, List<String> numbers) {
        return Order.of(seed, numbers).stream().map(Order.Ticket::number).toList();
    }

    @Test
    void aTicketIsWhatSha256sumPrints() {
        assertThat(Order.of("seed", List.of("K2-R8-000001-5"))).containsExactly(new Order.Ticket("K2-R8-000001-5",
                "1189ca1099a1787fdddf3afca91eb73c888a3511c918ba6f2fb72c24e03f9386"));
        assertThat(Order.commitment("seed"))
                .isEqualTo("19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b");
    }

    @Test
    void theSmallestTicketIsDrawnFirstInWhateverOrderTheNumbersCame() {
        var numbers = new ArrayList<>(IntStream.range(0, 50).mapToObj(i -> "K2-R8-%06d".formatted(i)).toList());
        var drawn = Order.of("種", numbers);
        assertThat(drawn).extracting(Order.Ticket::ticket).isSorted().doesNotHaveDuplicates();
        assertThat(drawn).extracting(Order.Ticket::number).containsExactlyInAnyOrderElementsOf(numbers)
                .isNotEqualTo(numbers);
        Collections.shuffle(numbers, new Random(1));
        assertThat(Order.of("種", numbers)).isEqualTo(drawn);
    }

    @Test
    void whoIsAddedOrTakenAwayDoesNotChangeTheOrderOfTheOthers() {
        var three = order("種", List.of("K2-R8-000001", "K2-R8-000002", "K2-R8-000003"));
        var four = new ArrayList<>(order("種", List.of("K2-R8-000001", "K2-R8-000002", "K2-R8-000003", "K2-R8-000004")));
        four.remove("K2-R8-000004");
        assertThat(four).isEqualTo(three);
    }

    @Test
    void overManySeedsNobodyIsFavoured() {
        var numbers = List.of("K2-R8-000001", "K2-R8-000002", "K2-R8-000003");
        var first = new HashMap<String, Integer>();
        var last = new HashMap<String, Integer>();
        for (var seed = 0; seed < 3_000; seed++) {
            var order = order(Integer.toString(seed), numbers);
            first.merge(order.getFirst(), 1, Integer::sum);
            last.merge(order.getLast(), 1, Integer::sum);
        }
        assertThat(first.values()).hasSize(3).allSatisfy(times -> assertThat(times).isBetween(900, 1_100));
        assertThat(last.values()).hasSize(3).allSatisfy(times -> assertThat(times).isBetween(900, 1_100));
    }

    @Test
    void nobodyWaitsWhereThereIsNobody() {
        assertThat(Order.of("種", List.of())).isEmpty();
    }
}

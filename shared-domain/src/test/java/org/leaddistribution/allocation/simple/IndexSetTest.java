package org.leaddistribution.allocation.simple;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexSetTest {
    @Test
    void theFirstNumberOutsideAnotherSetIsFoundAcrossWords() {
        var here = IndexSet.full(130);
        var there = new IndexSet(130);
        for (int i = 0; i < 129; i++) {
            there.add(i);
        }
        there.remove(63);

        assertThat(here.nextOutside(there, 0)).isEqualTo(63);
        assertThat(here.nextOutside(there, 63)).isEqualTo(63);
        assertThat(here.nextOutside(there, 64)).isEqualTo(129);
        assertThat(here.nextOutside(there, 130)).isEqualTo(IndexSet.NONE);
        assertThat(here.nextOutside(here, 0)).isEqualTo(IndexSet.NONE);
    }

    @Test
    void addingAndRemovingTwiceCountsOnce() {
        var set = new IndexSet(70);
        set.add(64);
        set.add(64);
        set.add(3);
        set.remove(5);

        assertThat(set.size()).isEqualTo(2);
        assertThat(set.toArray()).containsExactly(3, 64);

        set.remove(64);
        set.remove(64);

        assertThat(set.size()).isEqualTo(1);
        assertThat(set.contains(64)).isFalse();
    }

    @Test
    void aCopyForgetsWhatWasThereBefore() {
        var copy = IndexSet.full(65);
        var original = new IndexSet(65);
        original.add(64);

        copy.becomeCopyOf(original);

        assertThat(copy.toArray()).containsExactly(64);
    }
}

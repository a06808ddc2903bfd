package main

import (
	"slices"
	"testing"
)

// TestOrder: a room stands behind what it imports.
func TestOrder(t *testing.T) {
	t.Parallel()
	rooms, err := survey("../../..")
	if err != nil {
		t.Fatal(err)
	}
	list := order(rooms)
	if len(list) < 20 {
		t.Fatalf("%d packages", len(list))
	}
	for i, r := range list {
		for _, p := range r.imports {
			if j := slices.IndexFunc(list, func(x *room) bool { return x.path == p }); j >= i {
				t.Errorf("%s stands before %s, which it imports", r.path, p)
			}
		}
	}
}

func TestP90(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		lengths []int
		want    int
	}{
		{nil, 0}, {[]int{7}, 7}, {[]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 9}, {[]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 10},
	} {
		if got := p90(tt.lengths); got != tt.want {
			t.Errorf("p90(%v) = %d, want %d", tt.lengths, got, tt.want)
		}
	}
}

func TestLargest(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		graph map[string][]string
		want  int
	}{
		{map[string][]string{"a": {"b"}, "b": {"c"}, "c": nil}, 1},
		{map[string][]string{"a": {"b"}, "b": {"a", "c"}, "c": nil}, 2},
		{map[string][]string{"a": {"b"}, "b": {"a", "c"}, "c": {"d"}, "d": {"e"}, "e": {"c"}}, 3},
	} {
		if got := largest(tt.graph); got != tt.want {
			t.Errorf("the largest cycle of %v has %d, want %d", tt.graph, got, tt.want)
		}
	}
}

package mapper

import "testing"

func TestMap(t *testing.T) {
	t.Parallel()
	m := New()
	m.Rename("Price", "price")
	got := m.Map(struct {
		Item   string
		Price  int
		hidden bool
	}{Item: "lamp", Price: 12})
	if len(got) != 2 || got["Item"] != "lamp" || got["price"] != "12" {
		t.Errorf("got %v", got)
	}
}

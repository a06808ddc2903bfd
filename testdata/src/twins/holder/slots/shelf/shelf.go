// Package shelf puts what a slot makes where its users say.
package shelf

// A Shop is there as long as the program.
type Shop struct{ all map[any]any }

// Of returns the shop of that name.
func Of(name string) *Shop { return shops[name] }

var shops = map[string]*Shop{}

// A Visit is one request's.
type Visit struct {
	shop *Shop
	own  map[any]any
}

// Visit makes a new one.
func (s *Shop) Visit() *Visit { return &Visit{s, map[any]any{}} }

// A Slot knows how to make something.
type Slot[T any] struct{ Make func() T }

// In returns what the shop has, and has it made if there is none.
func (s *Slot[T]) In(shop *Shop) T {
	if x, ok := shop.all[s]; ok {
		return x.(T)
	}
	x := s.Make()
	shop.all[s] = x
	return x
}

// For returns what the visit has, and has it made if there is none.
func (s *Slot[T]) For(v *Visit) T {
	if x, ok := v.own[s]; ok {
		return x.(T)
	}
	x := s.Make()
	v.own[s] = x
	return x
}

// New has one made for whoever asks.
func (s *Slot[T]) New(shop *Shop) T { return s.Make() }

// Package throwaway has data and instance in one object, which is thrown away, or which is kept.
package throwaway

import "github.com/go-playground/validator/v10"

type order struct{ ID string }

type form struct {
	v  *validator.Validate
	in any
}

func newForm(in any) *form {
	return &form{v: validator.New(), in: in} // report
}

func (f *form) check() error { return f.v.Struct(f.in) }

func Place(o order) error { return newForm(o).check() }

type check struct {
	order
	v    *validator.Validate
	errs []error
}

func (c *check) run() { c.errs = append(c.errs, c.v.Struct(c.order)) }

func PlaceAll(o order) []error {
	c := check{order: o}
	c.v = validator.New() // report
	c.run()
	return c.errs
}

func PlaceNow(o order) error {
	return (&form{validator.New(), o}).check() // report
}

func PlaceLater(o order) error {
	f := &form{in: o}
	defer func() { f.v = nil }()
	f.v = validator.New() // report
	return f.check()
}

func (f form) with(v *validator.Validate) form {
	f.v = v
	return f
}

func PlaceWith(o order) error {
	f := form{in: o}.with(validator.New()) // report
	return f.check()
}

// The object that is returned keeps its instance.
func NewChecker() *Checker {
	return &Checker{v: validator.New()} // silent
}

type Checker struct{ v *validator.Validate }

func (c *Checker) Check(in any) error { return c.v.Struct(in) }

type Store struct {
	Checker
	orders map[string]order
}

func Open(path string) (*Store, error) {
	s := &Store{orders: map[string]order{}}
	s.v = validator.New() // silent
	return s, nil
}

func (s *Store) Put(o order) error {
	if err := s.Check(o); err != nil {
		return err
	}
	s.orders[o.ID] = o
	return nil
}

// Package methodtables reaches methods by tables, expressions, fields, interfaces and embedded values. What decides: which method runs, and whose
// it is.
package methodtables

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"reflect"
	"regexp"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type op struct {
	Name string
	Args []string
}

type calc struct {
	v  *validator.Validate
	re *regexp.Regexp
}

func newCalc() *calc {
	c := new(calc)
	// Kept.
	c.v = validator.New() // silent
	// The same.
	c.re = regexp.MustCompile(`^\w+$`) // silent
	return c
}

func (c *calc) add(o op) error { return c.v.Struct(o) }

func (c *calc) sub(o op) error {
	// A method in the table: for each operation.
	return validator.New().Struct(o) // report
}

func (c *calc) list(o op) error {
	for range o.Args {
		if !c.re.MatchString(o.Name) {
			return errors.New("name")
		}
	}
	return nil
}

// The table has method expressions.
var table = map[string]func(*calc, op) error{
	"add":  (*calc).add,
	"sub":  (*calc).sub,
	"list": (*calc).list,
}

// bound has method values.
type bound struct {
	do    func(op) error
	undo  func(op) error
	reset func()
}

func bind(c *calc) bound {
	b := bound{do: c.add}
	b.undo = func(o op) error {
		// A function in a field: for each operation.
		m := reflectx.NewMapper("json") // report
		_ = m.FieldMap(reflect.ValueOf(o))
		return nil
	}
	b.reset = func() {
		// It makes what is kept anew.
		c.v = validator.New() // silent
	}
	return b
}

type checker interface{ check(o op) error }

type strict struct{ *calc }

func (s strict) check(o op) error {
	// Behind the interface, or called as it is.
	re := regexp.MustCompile(`^[a-z]+$`) // report
	if !re.MatchString(o.Name) {
		return errors.New("name")
	}
	return s.add(o)
}

type lenient struct{ *calc }

func (l lenient) check(o op) error { return l.list(o) }

type both struct {
	strict
	lenient
	enc *form.Encoder
}

func (b both) check(o op) error { return errors.Join(b.strict.check(o), b.lenient.check(o)) }

func newBoth(c *calc) both {
	// Kept by a value, which is copied and not made again.
	return both{strict{c}, lenient{c}, form.NewEncoder()} // silent
}

type server struct {
	calc  *calc
	bound bound
	by    map[bool]checker
	both  both
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var o op
	if err := decode(r.Body, &o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	f, ok := table[o.Name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	_, _ = s.both.enc.Encode(o)
	_ = errors.Join(f(s.calc, o), s.bound.do(o), s.bound.undo(o), s.by[len(o.Args) > 0].check(o), s.both.check(o))
}

func (s *server) Fresh(w http.ResponseWriter, r *http.Request) {
	// A value for each request.
	b := both{strict{s.calc}, lenient{s.calc}, form.NewEncoder()} // report
	_, err := b.enc.Encode(op{Name: r.FormValue("name")})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *server) Reset(w http.ResponseWriter, r *http.Request) { s.bound.reset() }

func decode(r io.Reader, x any) error {
	switch x := x.(type) {
	case *op:
		if err := json.NewDecoder(r).Decode(x); err != nil {
			return err
		}
		// In a case of a switch over types.
		return validator.New().Struct(x) // report
	case *string:
		return json.NewDecoder(r).Decode(x)
	}
	return errors.New("type")
}

// apply calls what it is given.
func apply(o op, fs ...func(op) error) error {
	for _, f := range fs {
		if err := f(o); err != nil {
			return err
		}
	}
	return nil
}

func (s *server) Apply(w http.ResponseWriter, r *http.Request) {
	err := apply(op{Name: r.FormValue("name")}, s.calc.add, func(o op) error {
		// An argument: for each request.
		return validator.New().Var(o.Name, "alpha") // report
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Main() error {
	c := newCalc()
	s := &server{calc: c, bound: bind(c), by: map[bool]checker{true: strict{c}, false: lenient{c}}, both: newBoth(c)}
	err := apply(op{Name: "start"}, c.add, func(o op) error {
		// An argument: once.
		return validator.New().Var(o.Name, "alpha") // silent
	})
	if err != nil {
		return err
	}
	http.Handle("/", s)
	http.HandleFunc("/fresh", s.Fresh)
	http.HandleFunc("/reset", s.Reset)
	http.HandleFunc("/apply", s.Apply)
	return http.ListenAndServe(":8080", nil)
}

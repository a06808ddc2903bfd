// Package sentinels asks which error a look-up has. What decides: whether that error says that the variable is empty which is filled then.
package sentinels

import (
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"
)

var errNone = errors.New("none")

type missing struct{}

func (missing) Error() string { return "missing" }

type cell struct{ v *validator.Validate }

func (c *cell) find() (*validator.Validate, error) {
	if c.v == nil {
		return nil, errNone
	}
	return c.v, nil
}

func (c *cell) findTyped() (*validator.Validate, error) {
	if c.v == nil {
		return nil, missing{}
	}
	return c.v, nil
}

var is, isNot, compared, turned, cased, typed, dropped, other cell

func byIs(w http.ResponseWriter, r *http.Request) {
	v, err := is.find()
	if errors.Is(err, errNone) {
		v = validator.New() // silent
		is.v = v
	}
	_ = v.Struct(r)
}

func byNotIs(w http.ResponseWriter, r *http.Request) {
	v, err := isNot.find()
	if !errors.Is(err, errNone) {
		_ = v.Struct(r)
		return
	}
	isNot.v = validator.New() // silent
	_ = isNot.v.Struct(r)
}

func byComparison(w http.ResponseWriter, r *http.Request) {
	v, err := compared.find()
	if err == errNone {
		v = validator.New() // silent
		compared.v = v
	}
	_ = v.Struct(r)
}

func turnedAround(w http.ResponseWriter, r *http.Request) {
	v, err := turned.find()
	if errNone == err {
		v = validator.New() // silent
		turned.v = v
	}
	_ = v.Struct(r)
}

func byCase(w http.ResponseWriter, r *http.Request) {
	v, err := cased.find()
	switch err {
	case errNone:
		v = validator.New() // silent
		cased.v = v
	case nil:
	default:
		return
	}
	_ = v.Struct(r)
}

func byType(w http.ResponseWriter, r *http.Request) {
	v, err := typed.findTyped()
	var none missing
	if errors.As(err, &none) {
		v = validator.New() // silent
		typed.v = v
	}
	_ = v.Struct(r)
}

// drops keeps nothing.
func drops(w http.ResponseWriter, r *http.Request) {
	v, err := dropped.find()
	if errors.Is(err, errNone) {
		v = validator.New() // report
	}
	_ = v.Struct(r)
}

// keepsElsewhere fills another.
func keepsElsewhere(w http.ResponseWriter, r *http.Request) {
	v, err := dropped.find()
	if errors.Is(err, errNone) {
		v = validator.New() // report
		other.v = v
	}
	_ = v.Struct(r)
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/is", byIs)
	m.HandleFunc("/isnot", byNotIs)
	m.HandleFunc("/compared", byComparison)
	m.HandleFunc("/turned", turnedAround)
	m.HandleFunc("/case", byCase)
	m.HandleFunc("/type", byType)
	m.HandleFunc("/drops", drops)
	m.HandleFunc("/other", keepsElsewhere)
}

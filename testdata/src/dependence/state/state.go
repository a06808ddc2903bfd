// Package state has instances that work on variables of the call.
package state

import (
	"bytes"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// A closure that collects what it sees for this call.
func collects(c *gin.Context) {
	var seen []string
	v := validator.New()
	_ = v.RegisterValidation("seen", func(fl validator.FieldLevel) bool {
		seen = append(seen, fl.Param())
		return true
	})
	_ = v.Struct(c)
	c.JSON(200, seen)
}

func counts(s any) (int, error) {
	n := 0
	v := validator.New()
	_ = v.RegisterValidation("count", func(fl validator.FieldLevel) bool { n++; return true })
	err := v.Struct(s)
	return n, err
}

func remembers(s any) error {
	known := map[string]bool{}
	v := validator.New()
	_ = v.RegisterValidation("unique", func(fl validator.FieldLevel) bool {
		if known[fl.Param()] {
			return false
		}
		known[fl.Param()] = true
		return true
	})
	return v.Struct(s)
}

func writes(s any) ([]byte, error) {
	var buf bytes.Buffer
	v := validator.New()
	v.RegisterStructValidation(func(sl validator.StructLevel) { buf.WriteString("x") }, s)
	return buf.Bytes(), v.Struct(s)
}

type report struct{ errs []string }

func (r *report) check(fl validator.FieldLevel) bool {
	r.errs = append(r.errs, fl.Param())
	return true
}

func reports(c *gin.Context) *report {
	r := &report{}
	v := validator.New()
	_ = v.RegisterValidation("report", r.check)
	_ = v.Struct(c)
	return r
}

// Twins: what is captured is the same for every call.
var mu sync.Mutex

var allowed = map[string]bool{"a": true}

func constant(c *gin.Context) {
	max := 3
	table := map[string]bool{"a": true}
	v := validator.New() // want `for every request in constant`
	_ = v.RegisterValidation("max", func(fl validator.FieldLevel) bool { return len(fl.Param()) < max })
	_ = v.RegisterValidation("table", func(fl validator.FieldLevel) bool { return table[fl.Param()] })
	_ = v.RegisterValidation("allowed", func(fl validator.FieldLevel) bool {
		mu.Lock()
		defer mu.Unlock()
		n := 0
		n++
		return allowed[fl.Param()] && n > 0
	})
	_ = v.Struct(c)
}

// Errors and results of using it are no configuration.
func results(c *gin.Context) {
	var errs []error
	d := schema.NewDecoder() // want `for every request in results`
	d.IgnoreUnknownKeys(true)
	for range 2 {
		if err := d.Decode(c, nil); err != nil {
			errs = append(errs, err)
		}
	}
	c.JSON(200, errs)
}

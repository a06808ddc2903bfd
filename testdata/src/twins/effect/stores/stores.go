// Package stores hands the instance to a function that keeps it, or uses it up,
// whatever that is called.
package stores

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var (
	current  *validator.Validate
	all      []*validator.Validate
	byName   = map[string]*validator.Validate{}
	theState state
	incoming = make(chan *validator.Validate, 1)
)

type state struct{ v *validator.Validate }

func (s *state) use(v *validator.Validate) { s.v = v }

func check(v *validator.Validate)    { current = v }
func run(v *validator.Validate)      { all = append(all, v) }
func validate(v *validator.Validate) { byName["x"] = v }
func apply(v *validator.Validate)    { incoming <- v }
func pass(v *validator.Validate)     { check(v) }
func wrap(v *validator.Validate) {
	kept = func(x any) error { return v.Struct(x) }
}

var kept func(any) error

func keepsVariable() {
	check(validator.New()) // silent
}

func keepsSlice(c *gin.Context) {
	run(validator.New()) // silent
}

func keepsMap(c *gin.Context) {
	validate(validator.New()) // silent
}

func keepsChannel(c *gin.Context) {
	apply(validator.New()) // silent
}

func keepsField(c *gin.Context) {
	theState.use(validator.New()) // silent
}

func keepsThrough() {
	pass(validator.New()) // silent
}

func keepsClosure(c *gin.Context) {
	wrap(validator.New()) // silent
}

// Used up.

func Register(v *validator.Validate, q string) error { return v.Var(q, "required") }
func Store(v *validator.Validate, q string)          { _ = v.Var(q, "required") }
func SetValidator(v *validator.Validate, q string) error {
	local := state{}
	local.use(v)
	return local.v.Var(q, "required")
}

type box struct{}

func (box) Add(v *validator.Validate, q string) error { return v.Var(q, "required") }
func (b box) Keep(v *validator.Validate, q string) error {
	m := map[string]*validator.Validate{"a": v}
	return m["a"].Var(q, "required")
}

func registers(c *gin.Context) {
	_ = Register(validator.New(), c.Query("q")) // report
}

func stores(c *gin.Context) {
	Store(validator.New(), c.Query("q")) // report
}

func sets(c *gin.Context) {
	_ = SetValidator(validator.New(), c.Query("q")) // report
}

func adds(c *gin.Context) {
	_ = box{}.Add(validator.New(), c.Query("q")) // report
}

func keepsLocally(c *gin.Context) {
	_ = box{}.Keep(validator.New(), c.Query("q")) // report
}

func Save(f func(any) error, q string) error { return f(q) }

func saves(c *gin.Context) {
	_ = Save(validator.New().Struct, c.Query("q")) // report
}

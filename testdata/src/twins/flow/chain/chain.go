// Package chain sets a holder up in a chain of calls, each of which returns it.
package chain

import (
	"bytes"
	"io"
	"os"

	"github.com/fxamacker/cbor/v2"
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type box struct {
	v    *validator.Validate
	name string
}

func newBox() *box                             { return &box{} }
func (b *box) with(v *validator.Validate) *box { b.v = v; return b }
func (b *box) fresh() *box {
	b.v = validator.New() // report
	return b
}
func (b *box) named(n string) *box            { b.name = n; return b }
func (b *box) check(x any) error              { return b.v.Struct(x) }
func (b box) copied(n string) box             { b.name = n; return b }
func (b *box) validator() *validator.Validate { return b.v }

type order struct{ Item string }

func inChain(c *gin.Context) {
	_ = newBox().with(validator.New()).check(order{c.Query("q")}) // report
}

func longer(c *gin.Context) {
	_ = newBox().named("a").with(validator.New()).named("b").check(order{c.Query("q")}) // report
}

func byVariable(c *gin.Context) {
	b := newBox().with(validator.New()) // report
	_ = b.named("a").check(order{c.Query("q")})
}

func steps(c *gin.Context) {
	b := newBox()
	b = b.with(validator.New()) // report
	b = b.named("a")
	_ = b.check(order{c.Query("q")})
}

func builtInChain(c *gin.Context) { _ = newBox().fresh().named("a").check(order{c.Query("q")}) }

func getter(c *gin.Context) {
	_ = newBox().with(validator.New()).validator().Struct(order{c.Query("q")}) // report
}

func literal(c *gin.Context) {
	_ = (&box{v: validator.New()}).named("a").check(order{c.Query("q")}) // report
}

func byValue(c *gin.Context) {
	b := box{v: validator.New()}.copied("a") // report
	_ = b.check(order{c.Query("q")})
}

func ignored(c *gin.Context) {
	b := newBox()
	b.named("a").with(validator.New()) // report
	_ = b.check(order{c.Query("q")})
}

// Kept at the end.

var (
	current *box
	all     []*box
	byName  = map[string]*box{}
)

func (b *box) register() *box { all = append(all, b); return b }

func keptVariable() {
	current = newBox().with(validator.New()).named("a") // silent
}

func keptMap(c *gin.Context) {
	byName["a"] = newBox().named("a").with(validator.New()) // silent
}

func keptSlice(c *gin.Context) {
	all = append(all, newBox().with(validator.New())) // silent
}

func keptByMethod(c *gin.Context) {
	newBox().with(validator.New()).named("a").register() // silent
}

func keptSteps() {
	b := newBox()
	b = b.with(validator.New()) // silent
	current = b.named("a")
}

func keptGetter() {
	shared = newBox().with(validator.New()).validator() // silent
}

var shared any

// What a method of the instance yields is used on the data, at once.

func Put(w io.Writer, x any) error {
	em, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		return err
	}
	return em.NewEncoder(w).Encode(x)
}

func Written(path string, x any) (err error) {
	em, err := cbor.CanonicalEncOptions().EncMode() // report
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err = em.NewEncoder(&buf).Encode(x); err == nil {
		err = os.WriteFile(path, buf.Bytes(), 0o600)
	}
	return err
}

// Greeting is given nothing but a place.
func Greeting() []byte {
	em, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		return nil
	}
	var buf bytes.Buffer
	_ = em.NewEncoder(&buf).Encode("hello")
	return buf.Bytes()
}

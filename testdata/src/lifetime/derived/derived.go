// Package derived has constructors of the package, which return an instance.
package derived

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Any name will do.
func Get() *validator.Validate {
	v := validator.New() // want `for every request in handler, a gin handler, through Get`
	_ = v.RegisterValidation("x", nil)
	return v
}

func Default() (v *validator.Validate, err error) {
	v = validator.New() // want `for every request in handler, a gin handler, through Default`
	err = v.RegisterValidation("x", nil)
	return v, err
}

func pair() (*validator.Validate, *schema.Decoder) {
	return validator.New(), schema.NewDecoder() // want `validator.New builds .* through pair` `schema.NewDecoder builds .* through pair`
}

func twice() *validator.Validate { return direct() }

func direct() *validator.Validate {
	return validator.New() // want `for every request in handler, a gin handler, through twice and direct`
}

func chosen(strict bool) *validator.Validate {
	if strict {
		return validator.New(validator.WithRequiredStructEnabled()) // want `through chosen`
	}
	return validator.New() // silent: scope/not-with-this-argument
}

func handler(c *gin.Context) {
	_ = Get().Struct(c)
	v, err := Default()
	if err != nil {
		return
	}
	_ = v.Struct(c)
	v, d := pair()
	_, _ = v.Struct(c), d.Decode(c, nil)
	_ = twice().Struct(c)
	_ = chosen(true).Struct(c)
	_ = NewKept().Struct(c)
	_ = NewOnce().Struct(c)
	_ = NewFrom(c.Query("tag")).Struct(c)
}

// NewKept is no constructor, whatever its name.
func NewKept() *validator.Validate { return kept }

var kept = validator.New()

func NewOnce() *validator.Validate {
	once.Do(func() { kept = validator.New() })
	return kept
}

var once sync.Once

// NewFrom depends on what it gets.
func NewFrom(tag string) *validator.Validate {
	v := validator.New()
	v.SetTagName(tag)
	return v
}

// Called on each call of a function that gets the data.
func Check(s any) error {
	v := newForCheck()
	return v.Struct(s)
}

func newForCheck() *validator.Validate {
	return validator.New() // want `validator.New builds`
}

// At start-up only.
var atStart = newAtStart()

func newAtStart() *validator.Validate { return validator.New() }

func use(s any) error { return atStart.Struct(s) }

// Package ginvalidators replaces the validator of a web framework, as its manual says, and binds by hand. What decides: whether the
// replacement makes its engine once, or whenever it is asked.
package ginvalidators

import (
	"net/http"
	"reflect"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type signup struct {
	Email string `json:"email" validate:"required,email"`
	Plan  string `json:"plan" validate:"oneof=free pro"`
}

// lazyValidator makes its engine on first use.
type lazyValidator struct {
	once     sync.Once
	validate *validator.Validate
}

var _ binding.StructValidator = (*lazyValidator)(nil)

func (v *lazyValidator) ValidateStruct(obj any) error {
	if reflect.Indirect(reflect.ValueOf(obj)).Kind() != reflect.Struct {
		return nil
	}
	v.lazyinit()
	return v.validate.Struct(obj)
}

func (v *lazyValidator) Engine() any {
	v.lazyinit()
	return v.validate
}

func (v *lazyValidator) lazyinit() {
	v.once.Do(func() {
		// Once for the process.
		v.validate = validator.New(validator.WithRequiredStructEnabled()) // silent
		v.validate.SetTagName("binding")
	})
}

// eagerValidator has forgotten the once.
type eagerValidator struct{}

func (eagerValidator) ValidateStruct(obj any) error {
	// For each body that is bound.
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	v.SetTagName("binding")
	return v.Struct(obj)
}

func (e eagerValidator) Engine() any {
	// A request that asks for the engine gets one of its own.
	return validator.New() // report
}

// brokenLazy remembers on a copy.
type brokenLazy struct {
	ready    bool
	validate *validator.Validate
}

func (v brokenLazy) check(obj any) error {
	if !v.ready {
		// The receiver is a copy: what is remembered is forgotten with it.
		v.validate = validator.New() // report
		v.ready = true
	}
	return v.validate.Struct(obj)
}

type api struct {
	form   *form.Decoder
	broken *brokenLazy
}

func newAPI() *api {
	a := &api{broken: &brokenLazy{}}
	// Kept by the handlers.
	a.form = form.NewDecoder() // silent
	a.form.SetTagName("json")
	return a
}

func (a *api) search(c *gin.Context) {
	var in signup
	if err := a.form.Decode(&in, c.QueryMap("filter")); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	if err := a.broken.check(&in); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, in)
}

func (a *api) create(c *gin.Context) {
	var in signup
	if err := c.ShouldBindJSON(&in); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": describe(err)})
		return
	}
	c.JSON(http.StatusCreated, in)
}

func describe(err error) string {
	// With each refusal.
	r := strings.NewReplacer("Key: ", "", "Error:", "") // report
	return r.Replace(err.Error())
}

func (a *api) update(c *gin.Context) {
	var in signup
	if c.BindJSON(&in) != nil {
		return
	}
	if engine, ok := binding.Validator.Engine().(*validator.Validate); ok {
		_ = engine.Var(in.Email, "email")
		return
	}
	// When the framework has another engine, each update makes one.
	_ = validator.New().Var(in.Email, "email") // report
}

func setup() {
	binding.Validator = &lazyValidator{}
	if engine, ok := binding.Validator.Engine().(*validator.Validate); ok {
		// Before it serves.
		engine.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Tag.Get("json") }) // silent: at the start
	}
}

func Main() error {
	setup()
	a := newAPI()
	r := gin.Default()
	r.GET("/search", a.search)
	r.POST("/signup", a.create)
	r.POST("/update", a.update)
	return r.Run(":8080")
}

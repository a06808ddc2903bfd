// Package customtypes wraps validator and translator in types of the program.
package customtypes

import (
	"errors"
	"reflect"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entrans "github.com/go-playground/validator/v10/translations/en"
)

type SignUp struct {
	Email string `json:"email" validate:"required,email"`
}

// Validator is what the program has for it.
type Validator struct {
	validate *validator.Validate
	trans    ut.Translator
}

func build() (*Validator, error) {
	v := validator.New()    // report
	uni := ut.New(en.New()) // report
	trans, _ := uni.GetTranslator("en")
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	if err := entrans.RegisterDefaultTranslations(v, trans); err != nil {
		return nil, err
	}
	return &Validator{v, trans}, nil
}

func (v *Validator) Check(s any) map[string]string {
	var ve validator.ValidationErrors
	if err := v.validate.Struct(s); errors.As(err, &ve) {
		return ve.Translate(v.trans)
	}
	return nil
}

type users struct{ v *Validator }

func (u *users) signUp(c *gin.Context) {
	var in SignUp
	if c.ShouldBindJSON(&in) != nil {
		return
	}
	v, err := build()
	if err != nil {
		c.AbortWithStatusJSON(500, gin.H{"error": err.Error()})
		return
	}
	c.JSON(200, v.Check(in))
}

// By value, with the translator next to it.
type pair struct {
	*validator.Validate
	ut.Translator
}

func (u *users) confirm(c *gin.Context) {
	var in SignUp
	_ = c.ShouldBindJSON(&in)
	p := pair{Validate: validator.New()}                   // report
	p.Translator, _ = ut.New(en.New()).GetTranslator("en") // report
	_ = entrans.RegisterDefaultTranslations(p.Validate, p.Translator)
	if err := p.Struct(in); err != nil {
		c.AbortWithStatusJSON(400, err.Error())
	}
}

// A defined type that is the library's.
type checker validator.Validate

func (k *checker) ok(s any) bool { return (*validator.Validate)(k).Struct(s) == nil }

func (u *users) rename(c *gin.Context) {
	var in SignUp
	_ = c.BindJSON(&in)
	if !(*checker)(validator.New()).ok(in) { // report
		c.AbortWithStatusJSON(400, gin.H{})
	}
}

// An interface of the program, made by a function.
type structChecker interface{ Struct(any) error }

func newChecker() structChecker {
	return validator.New() // report
}

func (u *users) invite(c *gin.Context) {
	var in SignUp
	_ = c.BindJSON(&in)
	if err := newChecker().Struct(in); err != nil {
		c.AbortWithStatusJSON(400, gin.H{"e": err})
	}
}

// A function type with a method.
type checkFunc func(any) error

func (f checkFunc) all(in ...any) (errs []error) {
	for _, i := range in {
		errs = append(errs, f(i))
	}
	return errs
}

func (u *users) bulk(c *gin.Context) {
	var in []SignUp
	_ = c.ShouldBindJSON(&in)
	c.JSON(200, checkFunc(validator.New().Struct).all(in)) // report
}

// Mirrors.
func newUsers() (*users, error) {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	trans, _ := ut.New(en.New()).GetTranslator("en")
	if err := entrans.RegisterDefaultTranslations(v, trans); err != nil {
		return nil, err
	}
	return &users{v: &Validator{validate: v, trans: trans}}, nil
}

func (u *users) list(c *gin.Context) { c.JSON(200, u.v.Check(c.Query("q"))) }

var std = checkFunc(validator.New().Struct) // silent

var byInterface structChecker = pair{Validate: validator.New()} // silent

func (u *users) mount(r gin.IRouter) {
	own := (*checker)(validator.New()) // silent
	r.POST("/signup", u.signUp)
	r.POST("/confirm", u.confirm)
	r.POST("/rename", u.rename)
	r.POST("/invite", u.invite)
	r.POST("/bulk", u.bulk)
	r.GET("/", u.list)
	r.GET("/own", func(c *gin.Context) {
		if own.ok(c.Param("id")) && byInterface.Struct(c) == nil {
			c.JSON(200, std.all(c.Param("id")))
		}
	})
}

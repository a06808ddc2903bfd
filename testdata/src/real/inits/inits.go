// Package inits has set-up functions that other packages call once: they
// assign to the package's variables.
package inits

import (
	"errors"
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entranslations "github.com/go-playground/validator/v10/translations/en"
)

var (
	vld   *validator.Validate
	trans ut.Translator
	uni   *ut.UniversalTranslator
	api   *service
)

type service struct{ v *validator.Validate }

func newService(v *validator.Validate) *service { return &service{v: v} }

func Init(cfg any) {
	vld = validator.New()
	api = newService(vld)
}

func InitValidator() error {
	vld = validator.New()
	vld.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Name })
	return vld.RegisterValidation("x", func(validator.FieldLevel) bool { return true })
}

func InitTrans(locale string) error {
	e := en.New()
	uni = ut.New(e, e)
	var ok bool
	if trans, ok = uni.GetTranslator(locale); !ok {
		return errors.New("no " + locale)
	}
	return entranslations.RegisterDefaultTranslations(vld, trans)
}

func InitTransLocal(locale string) (err error) {
	e := en.New()
	uni := ut.New(e, e)
	t, _ := uni.GetTranslator(locale)
	trans = t
	return entranslations.RegisterDefaultTranslations(vld, t)
}

type input struct{ Name string }

// A handler that overwrites the variable for every request.
func Post(c *gin.Context) {
	vld = validator.New() // want `for every request in Post, a gin handler`
	_ = vld.Struct(&input{})
}

func Get(c *gin.Context) { _ = vld.Struct(&input{}) }

// A handler that initialises when needed.
func Put(c *gin.Context) {
	if vld == nil {
		Init(nil)
	}
	_ = vld.Struct(&input{})
}

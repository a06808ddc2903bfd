// Package setup has instances that are configured, with data or without.
package setup

import (
	"reflect"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entranslations "github.com/go-playground/validator/v10/translations/en"
	"github.com/gorilla/schema"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
)

func known(fl validator.FieldLevel) bool { return true }

func jsonName(f reflect.StructField) string { return strings.Split(f.Tag.Get("json"), ",")[0] }

// Configuration without data.
func plain(c *gin.Context) {
	v := validator.New() // want `for every request in plain, a gin handler`
	_ = v.RegisterValidation("known", known)
	if err := v.RegisterValidation("other", func(fl validator.FieldLevel) bool { return fl.Param() != "" }); err != nil {
		return
	}
	v.RegisterTagNameFunc(jsonName)
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Name })
	v.RegisterStructValidation(func(sl validator.StructLevel) {}, struct{}{})
	_ = v.Struct(c)
}

// Closures that capture request data.
func captured(c *gin.Context) {
	allowed := c.Query("allowed")
	v := validator.New() // silent: request/depends-on-parameter
	_ = v.RegisterValidation("known", func(fl validator.FieldLevel) bool { return fl.Param() == allowed })
	_ = v.Struct(c)
}

func capturedContext(c *gin.Context) {
	v := validator.New() // silent: request/depends-on-parameter
	_ = v.RegisterValidation("known", func(fl validator.FieldLevel) bool { return fl.Param() == c.Param("x") })
	_ = v.Struct(c)
}

func capturedParameter(v any, allowed []string) error {
	val := validator.New() // silent: call/depends-on-parameter
	_ = val.RegisterValidation("known", func(fl validator.FieldLevel) bool { return allowed[0] == fl.Param() })
	return val.Struct(v)
}

func capturedGlobal(v any) error {
	val := validator.New() // want `on every call of capturedGlobal`
	_ = val.RegisterValidation("known", func(fl validator.FieldLevel) bool { return all[0] == fl.Param() })
	return val.Struct(v)
}

var all = []string{"a"}

type server struct{ allowed []string }

// A method value of the server does not depend on the request.
func (s *server) known(fl validator.FieldLevel) bool { return fl.Param() == s.allowed[0] }

func (s *server) create(c *gin.Context) {
	v := validator.New() // want `for every request in \(\*server\).create, a gin handler`
	_ = v.RegisterValidation("known", s.known)
	_ = v.Struct(c)
}

// Set-up that only some calls make.
func conditional(c *gin.Context) {
	v := validator.New() // silent: request/depends-on-parameter
	if c.Query("strict") != "" {
		v.SetTagName("strict")
	}
	_ = v.Struct(c)
}

func conditionalParameter(s any, strict bool) error {
	d := schema.NewDecoder() // silent: call/depends-on-parameter
	if !strict {
		d.IgnoreUnknownKeys(true)
	}
	return d.Decode(s, nil)
}

func switched(s any, kind string) error {
	v := validator.New() // silent: call/depends-on-parameter
	switch kind {
	case "a":
		v.SetTagName("a")
	}
	return v.Struct(s)
}

// A condition on what does not vary is no dependence.
func conditionalGlobal(s any) error {
	v := validator.New() // want `on every call of conditionalGlobal`
	if strict {
		v.SetTagName("strict")
	}
	return v.Struct(s)
}

var strict bool

// An early return on data before the set-up is none either.
func early(c *gin.Context) {
	if c.Query("x") == "" {
		return
	}
	v := validator.New() // want `for every request in early, a gin handler`
	v.SetTagName("check")
	_ = v.Struct(c)
}

// Set-up by functions of the library and of the package.
func translated(c *gin.Context) {
	locale := en.New()            // silent: file/part-of-reported
	uni := ut.New(locale, locale) // want `ut\.New builds one, with a new locales\.Translator, for every request in translated, a gin handler`
	trans, _ := uni.GetTranslator("en")
	v := validator.New() // want `for every request in translated, a gin handler`
	_ = entranslations.RegisterDefaultTranslations(v, trans)
	if err := v.Struct(c); err != nil {
		for _, e := range err.(validator.ValidationErrors) {
			_ = e.Translate(trans)
		}
	}
}

func byHelper(c *gin.Context) {
	v := validator.New() // want `for every request in byHelper, a gin handler`
	registerRules(v)
	_ = v.Struct(c)
}

func registerRules(v *validator.Validate) {
	_ = v.RegisterValidation("known", known)
	v.SetTagName("check")
}

func byHelperWithData(c *gin.Context) {
	v := validator.New() // silent: request/depends-on-parameter
	registerTag(v, c.Query("tag"))
	_ = v.Struct(c)
}

func registerTag(v *validator.Validate, tag string) { v.SetTagName(tag) }

func byHelperConstant(c *gin.Context) {
	v := validator.New() // want `for every request in byHelperConstant, a gin handler`
	registerTag(v, "check")
	_ = v.Struct(c)
}

func schemes(c *gin.Context) {
	s := runtime.NewScheme() // want `for every request in schemes, a gin handler`
	for _, add := range []func(*runtime.Scheme) error{corev1.AddToScheme} {
		if err := add(s); err != nil {
			return
		}
	}
	s.Default(nil)
}

// Set-up in a loop over data.
func rules(s any, rules map[string]validator.Func) error {
	v := validator.New() // silent: call/depends-on-parameter
	for name, f := range rules {
		_ = v.RegisterValidation(name, f)
	}
	return v.Struct(s)
}

func rulesGlobal(s any) error {
	v := validator.New() // want `on every call of rulesGlobal`
	for name, f := range globalRules {
		_ = v.RegisterValidation(name, f)
	}
	return v.Struct(s)
}

var globalRules map[string]validator.Func

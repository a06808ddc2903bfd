// Package initialisers has code that runs when the program starts.
package initialisers

import (
	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

var (
	v      = validator.New()
	d, d2  = schema.NewDecoder(), schema.NewDecoder()
	m, err = cbor.EncOptions{}.EncMode()

	scheme = runtime.NewScheme()
	codecs = serializer.NewCodecFactory(scheme)

	decode = serializer.NewCodecFactory(runtime.NewScheme()).UniversalDeserializer().Decode
)

var table = map[string]*validator.Validate{"a": validator.New(), "b": newB()}

var ok = validator.New().Var("8080", "numeric") == nil

var configured = func() *validator.Validate {
	v := validator.New()
	v.SetTagName("check")
	_ = v.RegisterValidation("x", func(validator.FieldLevel) bool { return true })
	return v
}()

var checked = func(s any) error {
	return validator.New().Struct(s)
}(1)

func newB() *validator.Validate { return validator.New() }

func init() {
	_ = corev1.AddToScheme(scheme)
	v := validator.New()
	_ = v.Var("8080", "numeric")
	for _, t := range []*validator.Validate{validator.New()} {
		_ = t
	}
	helper("x")
}

func init() { v = validator.New() }

func helper(s string) { _ = validator.New().Var(s, "required") }

// A method called init, or a function called Init, is no init: it counts
// what it does.
type T struct{}

func (T) init(s any) error { return validator.New().Struct(s) } // want `on every call of T.init`

func Init(s any) error { return validator.New().Struct(s) } // want `on every call of Init`

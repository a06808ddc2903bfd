// Package callerconfig gets the configuration from its caller, or has it itself.
package callerconfig

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

func Fields(tag string, in any) *reflectx.StructMap {
	return reflectx.NewMapper(tag).TypeMap(reflect.TypeOf(in)) // silent
}

func CheckWith(in any, opts ...validator.Option) error {
	return validator.New(opts...).Struct(in) // silent
}

type Rule struct {
	Tag  string
	Func validator.Func
}

func CheckRules(in any, rules []Rule) error {
	v := validator.New() // silent
	for _, r := range rules {
		if err := v.RegisterValidation(r.Tag, r.Func); err != nil {
			return err
		}
	}
	return v.Struct(in)
}

func CheckSetUp(in any, setUp func(*validator.Validate)) error {
	v := validator.New() // silent
	setUp(v)
	return v.Struct(in)
}

type Settings struct{ Strict bool }

func (s Settings) Decode(dst any, src map[string][]string) error {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(!s.Strict)
	return d.Decode(dst, src)
}

func FieldsDB(in any) *reflectx.StructMap {
	return reflectx.NewMapperFunc("db", strings.ToLower).TypeMap(reflect.TypeOf(in)) // report
}

var rules = []Rule{{"id", func(fl validator.FieldLevel) bool { return true }}}

func CheckOwn(in any) error {
	v := validator.New() // report
	for _, r := range rules {
		if err := v.RegisterValidation(r.Tag, r.Func); err != nil {
			return err
		}
	}
	return v.Struct(in)
}

func setUp(v *validator.Validate) { v.SetTagName("check") }

func CheckOwnSetUp(in any) error {
	v := validator.New() // report
	setUp(v)
	return v.Struct(in)
}

func DecodeStrict(dst any, src map[string][]string) error {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(false)
	d.ZeroEmpty(true)
	return d.Decode(dst, src)
}

func CheckDefault(in any) error {
	opts := []validator.Option{validator.WithRequiredStructEnabled()}
	return validator.New(opts...).Struct(in) // report
}

// Package flow has the ways by which data reach a constructor.
package flow

import (
	"buf.build/go/protovalidate"
	"github.com/fxamacker/cbor/v2"
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

var strict bool

// Through helpers of the package.
func defaultTag() string { return "db" }

func tagOf(c *gin.Context) string { return c.Query("tag") }

func options() cbor.EncOptions { return cbor.EncOptions{Sort: cbor.SortCanonical} }

func optionsOf(c *gin.Context) cbor.EncOptions { return cbor.EncOptions{Time: len(c.Keys)} }

func helpers(c *gin.Context) {
	_ = reflectx.NewMapper(defaultTag()).TypeMap(nil) // want `for every request in helpers`
	_ = reflectx.NewMapper(tagOf(c)).TypeMap(nil)
	m, _ := options().EncMode() // want `for every request in helpers`
	_, _ = m.Marshal(c)
	n, _ := optionsOf(c).EncMode()
	_, _ = n.Marshal(c)
}

// Through conditions.
func conditions(c *gin.Context) {
	tag := "db"
	if c.Query("x") != "" {
		tag = "json"
	}
	_ = reflectx.NewMapper(tag).TypeMap(nil)

	other := "db"
	if strict {
		other = "json"
	}
	_ = reflectx.NewMapper(other).TypeMap(nil) // want `for every request in conditions`

	var third string
	switch c.Param("kind") {
	case "a":
		third = "a"
	default:
		third = "b"
	}
	_ = reflectx.NewMapper(third).TypeMap(nil)
}

// Through fields, elements, results, type switches.
type opts struct{ tag string }

func containers(c *gin.Context, v any) {
	o := opts{tag: c.Query("tag")}
	_ = reflectx.NewMapper(o.tag).TypeMap(nil)

	p := &opts{}
	p.tag = c.Query("tag")
	_ = reflectx.NewMapper(p.tag).TypeMap(nil)

	m := map[string]string{"a": c.Query("tag")}
	_ = reflectx.NewMapper(m["a"]).TypeMap(nil)

	tags := []string{"db"}
	tags[0] = c.Query("tag")
	_ = reflectx.NewMapper(tags[0]).TypeMap(nil)

	fixed := []string{"db"}
	_ = reflectx.NewMapper(fixed[0]).TypeMap(nil) // want `for every request in containers`

	switch x := v.(type) {
	case string:
		_ = reflectx.NewMapper(x).TypeMap(nil)
	}

	if s, ok := v.(string); ok {
		_ = reflectx.NewMapper(s).TypeMap(nil)
	}

	a, b := c.Query("a"), "db"
	_ = reflectx.NewMapper(a).TypeMap(nil)
	_ = reflectx.NewMapper(b).TypeMap(nil) // want `for every request in containers`

	val, _ := c.Get("tag")
	_ = reflectx.NewMapper(val.(string)).TypeMap(nil)

	func(tag string) {
		_ = reflectx.NewMapper(tag).TypeMap(nil)
	}(c.Query("tag"))

	f := func() string { return c.Query("tag") }
	_ = reflectx.NewMapper(f()).TypeMap(nil)

	g := func() string { return "db" }
	_ = reflectx.NewMapper(g()).TypeMap(nil) // want `for every request in containers`
}

// Instances that depend on a type.
func messages[T protovalidate.Message](c *gin.Context, msg T) error {
	v, err := protovalidate.New(protovalidate.WithMessages(*new(T)))
	if err != nil {
		return err
	}
	return v.Validate(msg)
}

func structs[T any](c *gin.Context, in T) error {
	v := validator.New()
	v.RegisterStructValidation(func(validator.StructLevel) {}, *new(T))
	return v.Struct(in)
}

// The twin uses the type where it validates only.
func plain[T any](c *gin.Context, in T) error {
	v := validator.New() // want `for every request in plain`
	return v.Struct(*new(T))
}

// The receiver as data, and as configuration.
type dto struct {
	tag  string
	Name string
}

func (d *dto) Validate() error {
	v := validator.New()
	v.SetTagName(d.tag)
	return v.Struct(d)
}

func (d *dto) known(validator.FieldLevel) bool { return d.tag != "" }

func (d *dto) ValidateOther() error {
	v := validator.New()
	_ = v.RegisterValidation("known", d.known)
	return v.Struct(d)
}

func (d *dto) ValidatePlain() error {
	v := validator.New() // want `on every call of \(\*dto\).ValidatePlain`
	v.SetTagName("check")
	return v.Struct(d)
}

type service struct{ tag string }

func (s *service) Check(x any) error {
	v := validator.New() // want `on every call of \(\*service\).Check`
	v.SetTagName(s.tag)
	return v.Struct(x)
}

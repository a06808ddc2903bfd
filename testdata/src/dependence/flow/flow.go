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
	_ = reflectx.NewMapper(tagOf(c)).TypeMap(nil)     // silent: request/depends-on-parameter
	m, _ := options().EncMode()                       // want `for every request in helpers`
	_, _ = m.Marshal(c)
	n, _ := optionsOf(c).EncMode() // silent: request/depends-on-parameter
	_, _ = n.Marshal(c)
}

// Through conditions.
func conditions(c *gin.Context) {
	tag := "db"
	if c.Query("x") != "" {
		tag = "json"
	}
	_ = reflectx.NewMapper(tag).TypeMap(nil) // silent: request/depends-on-parameter

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
	_ = reflectx.NewMapper(third).TypeMap(nil) // silent: request/depends-on-parameter
}

// Through fields, elements, results, type switches.
type opts struct{ tag string }

func containers(c *gin.Context, v any) {
	o := opts{tag: c.Query("tag")}
	_ = reflectx.NewMapper(o.tag).TypeMap(nil) // silent: request/depends-on-parameter

	p := &opts{}
	p.tag = c.Query("tag")
	_ = reflectx.NewMapper(p.tag).TypeMap(nil) // silent: request/depends-on-parameter

	m := map[string]string{"a": c.Query("tag")}
	_ = reflectx.NewMapper(m["a"]).TypeMap(nil) // silent: request/depends-on-parameter

	tags := []string{"db"}
	tags[0] = c.Query("tag")
	_ = reflectx.NewMapper(tags[0]).TypeMap(nil) // silent: request/depends-on-parameter

	fixed := []string{"db"}
	_ = reflectx.NewMapper(fixed[0]).TypeMap(nil) // want `for every request in containers`

	switch x := v.(type) {
	case string:
		_ = reflectx.NewMapper(x).TypeMap(nil) // silent: request/depends-on-parameter
	}

	if s, ok := v.(string); ok {
		_ = reflectx.NewMapper(s).TypeMap(nil) // silent: request/depends-on-parameter
	}

	a, b := c.Query("a"), "db"
	_ = reflectx.NewMapper(a).TypeMap(nil) // silent: request/depends-on-parameter
	_ = reflectx.NewMapper(b).TypeMap(nil) // want `for every request in containers`

	val, _ := c.Get("tag")
	_ = reflectx.NewMapper(val.(string)).TypeMap(nil) // silent: request/depends-on-parameter

	func(tag string) {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // silent: request/depends-on-parameter
	}(c.Query("tag"))

	f := func() string { return c.Query("tag") }
	_ = reflectx.NewMapper(f()).TypeMap(nil) // silent: request/depends-on-parameter

	g := func() string { return "db" }
	_ = reflectx.NewMapper(g()).TypeMap(nil) // want `for every request in containers`
}

// Instances that depend on a type.
func messages[T protovalidate.Message](c *gin.Context, msg T) error {
	v, err := protovalidate.New(protovalidate.WithMessages(*new(T))) // silent: request/depends-on-unknown
	if err != nil {
		return err
	}
	return v.Validate(msg)
}

func structs[T any](c *gin.Context, in T) error {
	v := validator.New() // silent: request/depends-on-unknown
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
	v := validator.New() // silent: call/maps-its-receiver
	v.SetTagName(d.tag)
	return v.Struct(d)
}

func (d *dto) known(validator.FieldLevel) bool { return d.tag != "" }

func (d *dto) ValidateOther() error {
	v := validator.New() // silent: call/maps-its-receiver
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

func routes(r *gin.Engine) {
	r.GET("/tagged", func(c *gin.Context) { tagged(c, "check") })
	r.GET("/same", func(c *gin.Context) { same(c, "check") })
}

// What the function makes of its parameter is the request's.
func tagged(c *gin.Context, tag string) {
	tag += c.Query("tag")
	v := validator.New() // silent: request/depends-on-parameter
	v.SetTagName(tag)
	_ = v.Struct(c)
}

// The near twin takes it as it is.
func same(c *gin.Context, tag string) {
	v := validator.New() // want `for every request in same`
	v.SetTagName(tag)
	_ = v.Struct(c)
}

// Package constlists sets things up by lists. What decides: whether the list is the same for each request.
package constlists

import (
	"context"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

var defaultTags = []string{"name", "email"}

// newRules is given a literal.
func newRules(aliases []string) *validator.Validate {
	v := validator.New() // report
	for _, a := range aliases {
		v.RegisterAlias(a, "required")
	}
	return v
}

// newTrim is given the list of the package.
func newTrim(tags []string) *mold.Transformer {
	t := mold.New() // report
	for _, tag := range tags {
		t.RegisterAlias(tag, "trim")
	}
	return t
}

// newPolicy is given arguments.
func newPolicy(elements ...string) *bluemonday.Policy {
	p := bluemonday.NewPolicy() // report
	p.AllowElements(elements...)
	return p
}

// newOpen is given what somebody asks for.
func newOpen(elements ...string) *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // silent
	p.AllowElements(elements...)
	return p
}

type options struct {
	tag    string
	strict bool
}

// newDecoder is given a struct of constants.
func newDecoder(o options) *schema.Decoder {
	d := schema.NewDecoder() // report
	d.SetAliasTag(o.tag)
	d.IgnoreUnknownKeys(!o.strict)
	return d
}

// newForm is given a struct of which one part is the request's.
func newForm(o options) *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName(o.tag)
	return d
}

// newMapper is given a function.
func newMapper(name func(string) string) *reflectx.Mapper {
	return reflectx.NewMapperFunc("db", name) // report
}

// newAliases is given a map.
func newAliases(all map[string]string) *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	for name, tags := range all {
		v.RegisterAlias(name, tags)
	}
	return v
}

func save(c echo.Context) error {
	u := user{newPolicy("b", "i").Sanitize(newOpen(strings.Split(c.Param("allow"), ",")...).Sanitize(c.Param("name")))}
	if err := newRules([]string{"name", "email"}).Struct(u); err != nil {
		return err
	}
	if err := newAliases(map[string]string{"short": "max=10"}).Struct(u); err != nil {
		return err
	}
	if err := newForm(options{tag: c.Param("tag"), strict: true}).Decode(&u, c.QueryParams()); err != nil {
		return err
	}
	return newDecoder(options{tag: "q", strict: true}).Decode(&u, c.QueryParams())
}

func show(c echo.Context) error {
	u := user{c.Param("name")}
	if err := newTrim(defaultTags).Struct(context.Background(), &u); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, len(newMapper(strings.ToLower).FieldMap(reflect.ValueOf(u))))
}

// listed has the list in itself.
func listed(c echo.Context) error {
	var u user
	tags := []string{"a"}
	tags = append(tags, "b")
	v := validator.New(validator.WithPrivateFieldValidation()) // report
	for i := range tags {
		v.RegisterAlias(tags[i], "required")
	}
	return v.Struct(u)
}

// asked has the list of the request.
func asked(c echo.Context) error {
	var u user
	v := validator.New() // silent
	for name, values := range c.QueryParams() {
		v.RegisterAlias(name, values[0])
	}
	return v.Struct(u)
}

func Routes(e *echo.Echo) {
	e.POST("/", save)
	e.GET("/", show)
	e.GET("/listed", listed)
	e.GET("/asked", asked)
}

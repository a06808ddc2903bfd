// Package bitmarks keeps one bit for each thing that there is. What decides: whether the bit is set with it, and stays.
package bitmarks

import (
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
)

type mask uint8

const (
	hasRules mask = 1 << iota
	hasTrim
	hasForms
	hasPolicy
	hasFields
	hasQuery
	wantsText
	locked
)

func (m mask) has(x mask) bool { return m&x != 0 }

func (m *mask) set(x mask) { *m |= x }

type ticket struct{ Name string }

type office struct {
	got    mask
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	policy *bluemonday.Policy
	fields *reflectx.Mapper
	query  *schema.Decoder
}

func (o *office) open(c echo.Context) error {
	if o.got&hasRules == 0 {
		o.rules = validator.New() // silent
		o.got |= hasRules
	}
	return o.rules.Struct(ticket{c.Param("name")})
}

func (o *office) amend(c echo.Context) error {
	t := ticket{c.Param("name")}
	if o.got&hasTrim == hasTrim {
		return o.trim.Struct(nil, &t)
	}
	o.trim = mold.New() // silent
	o.got = o.got | hasTrim
	return o.trim.Struct(nil, &t)
}

func (o *office) find(c echo.Context) error {
	if !o.got.has(hasForms) {
		o.got.set(hasForms)
		o.forms = form.NewDecoder() // silent
	}
	return o.forms.Decode(new(ticket), c.QueryParams())
}

func (o *office) note(c echo.Context) error {
	if hasPolicy&^o.got != 0 {
		o.policy = bluemonday.UGCPolicy() // silent
		o.got ^= hasPolicy
	}
	return c.JSON(200, o.policy.Sanitize(c.Param("text")))
}

func (o *office) columns(c echo.Context) error {
	switch o.got & hasFields {
	case 0:
		o.fields = reflectx.NewMapper("db") // silent
		o.got += hasFields
	}
	o.fields.FieldMap(reflect.ValueOf(ticket{c.Param("name")}))
	return nil
}

func (o *office) sift(c echo.Context) error {
	missing := o.got&hasQuery < 1
	if missing {
		o.query = schema.NewDecoder() // silent
		o.got.set(hasQuery)
	}
	return o.query.Decode(new(ticket), c.QueryParams())
}

// text asks for a bit that says what is wanted.
func (o *office) text(c echo.Context) error {
	if o.got&wantsText == 0 {
		return nil
	}
	p := bluemonday.NewPolicy() // report
	return c.JSON(200, p.Sanitize(c.Param("text")))
}

// lock sets the bit for as long as it runs.
func (o *office) lock(c echo.Context) error {
	if o.got.has(locked) {
		return nil
	}
	o.got.set(locked)
	defer func() { o.got &^= locked }()
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(ticket{c.Param("name")})
}

// local has a mask of its own.
func (o *office) local(c echo.Context) error {
	var got mask
	var t *mold.Transformer
	if !got.has(hasTrim) {
		t = mold.New() // report
		got.set(hasTrim)
	}
	return t.Struct(nil, &ticket{c.Param("name")})
}

// copied sets the bit in a copy.
func (o *office) copied(c echo.Context) error {
	got := o.got
	if got&wantsText != 0 {
		return nil
	}
	got |= wantsText
	f := form.NewDecoder() // report
	return f.Decode(new(ticket), c.QueryParams())
}

// asked looks at the bits that a request sends.
func (o *office) asked(c echo.Context) error {
	if mask(len(c.Param("bits")))&hasRules == 0 {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(ticket{c.Param("name")}))
	}
	return nil
}

func Server(text bool) *echo.Echo {
	e, o := echo.New(), new(office)
	if text {
		o.got.set(wantsText)
	}
	e.POST("/open", o.open)
	e.POST("/amend", o.amend)
	e.GET("/find", o.find)
	e.POST("/note", o.note)
	e.GET("/columns", o.columns)
	e.GET("/sift", o.sift)
	e.GET("/text", o.text)
	e.GET("/lock", o.lock)
	e.GET("/local", o.local)
	e.GET("/copied", o.copied)
	e.GET("/asked", o.asked)
	return e
}

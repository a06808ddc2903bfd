// Package argfields gets its objects in the fields of its arguments. What decides: whether the caller keeps the argument, and with it what
// is filled in.
package argfields

import (
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type query struct {
	Page int `validate:"gte=0"`
}

// Deps are what all handlers share.
type Deps struct {
	mu      sync.Mutex
	Rules   *validator.Validate
	Decoder *schema.Decoder
	Columns *reflectx.Mapper
	Names   *reflectx.Mapper
	Tables  *reflectx.Mapper
}

// Options are passed by value.
type Options struct {
	Rules   *validator.Validate
	Decoder *schema.Decoder
	Strict  bool
}

var shared Deps

func fill(d *Deps) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.Rules == nil {
		// The caller's field, and the caller is the package.
		d.Rules = validator.New() // silent
	}
}

func list(c *gin.Context) {
	fill(&shared)
	if shared.Rules.Struct(query{}) != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

func bind(o Options, dst any, src map[string][]string) error {
	if o.Decoder == nil {
		// The field of a copy: the caller's stays empty.
		o.Decoder = schema.NewDecoder() // report
	}
	return o.Decoder.Decode(dst, src)
}

func search(c *gin.Context) {
	var q query
	if bind(Options{Strict: true}, &q, c.QueryMap("q")) != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

func count(c *gin.Context) {
	var q query
	// Deps of the request's own, filled and dropped.
	d := Deps{Decoder: schema.NewDecoder()} // report
	if decode(&d, &q, c) != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

func decode(d *Deps, q *query, c *gin.Context) error { return d.Decoder.Decode(q, c.QueryMap("q")) }

func columns(d *Deps) gin.HandlerFunc {
	if d.Columns == nil {
		// When the route is made.
		d.Columns = reflectx.NewMapper("db") // silent
	}
	return func(c *gin.Context) {
		c.JSON(http.StatusOK, d.Columns.TypeMap(nil))
	}
}

func columnsLate(d *Deps) gin.HandlerFunc {
	return func(c *gin.Context) {
		m := d.Names
		if m == nil {
			// When the request comes, and only in a copy of the field.
			m = reflectx.NewMapper("db") // report
		}
		c.JSON(http.StatusOK, m.TypeMap(nil))
	}
}

func columnsKept(d *Deps) gin.HandlerFunc {
	return func(c *gin.Context) {
		d.mu.Lock()
		if d.Tables == nil {
			// When the first request comes.
			d.Tables = reflectx.NewMapper("db") // silent
		}
		m := d.Tables
		d.mu.Unlock()
		c.JSON(http.StatusOK, m.TypeMap(nil))
	}
}

func verify(c *gin.Context) {
	o := Options{}
	defaults(&o)
	if o.Rules.Struct(query{}) != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

// defaults fills what is missing in options that each request makes anew.
func defaults(o *Options) {
	if o.Rules == nil {
		o.Rules = validator.New() // report
	}
}

func Routes(r gin.IRouter, d *Deps) {
	r.GET("/list", list)
	r.GET("/search", search)
	r.GET("/count", count)
	r.GET("/columns", columns(d))
	r.GET("/late", columnsLate(d))
	r.GET("/kept", columnsKept(d))
	r.GET("/verify", verify)
}

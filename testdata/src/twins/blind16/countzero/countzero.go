// Package countzero numbers what comes in. What decides: whether the number is that of the first alone.
package countzero

import (
	"reflect"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type parcel struct{ Name string }

type depot struct {
	n, m, k, l, open, tries int
	served                  atomic.Int64
	left                    atomic.Int32
	total                   uint64
	rules                   *validator.Validate
	trim                    *mold.Transformer
	forms                   *form.Decoder
	fields                  *reflectx.Mapper
	policy                  *bluemonday.Policy
	query                   *schema.Decoder
	strict                  *bluemonday.Policy
}

func (d *depot) first(c *gin.Context) {
	if d.n == 0 {
		d.rules = validator.New() // silent
	}
	d.n++
	_ = d.rules.Struct(parcel{c.Query("name")})
}

func (d *depot) counted(c *gin.Context) {
	if d.m++; d.m == 1 {
		d.trim = mold.New() // silent
	}
	_ = d.trim.Struct(nil, &parcel{c.Query("name")})
}

func (d *depot) below(c *gin.Context) {
	if !(d.k >= 1) {
		d.k += 1
		d.forms = form.NewDecoder() // silent
	}
	_ = d.forms.Decode(new(parcel), c.QueryMap("q"))
}

func (d *depot) loop(c *gin.Context) {
	for ; d.l < 1; d.l++ {
		d.fields = reflectx.NewMapper("db") // silent
	}
	d.fields.FieldMap(reflect.ValueOf(parcel{c.Query("name")}))
}

func (d *depot) atomically(c *gin.Context) {
	if d.served.Add(1) <= 1 {
		d.policy = bluemonday.UGCPolicy() // silent
	}
	c.JSON(200, d.policy.Sanitize(c.Query("text")))
}

func (d *depot) swapped(c *gin.Context) {
	switch d.left.Swap(7) {
	case 0:
		d.query = schema.NewDecoder() // silent
	case 7:
	}
	_ = d.query.Decode(new(parcel), c.QueryMap("q"))
}

func (d *depot) word(c *gin.Context) {
	n := atomic.AddUint64(&d.total, 1)
	if n > 1 {
		c.JSON(200, d.strict.Sanitize(c.Query("text")))
		return
	}
	d.strict = bluemonday.NewPolicy() // silent
	c.JSON(200, d.strict.Sanitize(c.Query("text")))
}

// uncounted asks for a number that stays as it is.
func (d *depot) uncounted(c *gin.Context) {
	if d.tries == 0 {
		v := validator.New() // report
		_ = v.Struct(parcel{c.Query("name")})
	}
}

// inside counts what is going on at the same time.
func (d *depot) inside(c *gin.Context) {
	d.open++
	defer func() { d.open-- }()
	if d.open == 1 {
		t := mold.New() // report
		_ = t.Struct(nil, &parcel{c.Query("name")})
	}
}

// even is for every second one.
func (d *depot) even(c *gin.Context) {
	if d.served.Add(1)%2 == 0 {
		f := form.NewDecoder() // report
		_ = f.Decode(new(parcel), c.QueryMap("q"))
	}
}

// later is for all but the first.
func (d *depot) later(c *gin.Context) {
	if d.served.Add(1) != 1 {
		s := schema.NewDecoder() // report
		_ = s.Decode(new(parcel), c.QueryMap("q"))
	}
}

// positive is for those with a number.
func (d *depot) positive(c *gin.Context) {
	n := len(c.Query("name"))
	if n >= 1 {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(parcel{c.Query("name")}))
	}
}

// own counts for itself.
func (d *depot) own(c *gin.Context) {
	var n atomic.Int64
	if n.Add(1) == 1 {
		p := bluemonday.UGCPolicy() // report
		c.JSON(200, p.Sanitize(c.Query("text")))
	}
}

func Engine() *gin.Engine {
	e, d := gin.New(), new(depot)
	e.GET("/first", d.first)
	e.GET("/counted", d.counted)
	e.GET("/below", d.below)
	e.GET("/loop", d.loop)
	e.GET("/atomically", d.atomically)
	e.GET("/swapped", d.swapped)
	e.GET("/word", d.word)
	e.GET("/uncounted", d.uncounted)
	e.GET("/inside", d.inside)
	e.GET("/even", d.even)
	e.GET("/later", d.later)
	e.GET("/positive", d.positive)
	e.GET("/own", d.own)
	return e
}

// Package valuemethods has types that others encode, scan, log and sort. What decides: whether a value makes it, or the type has it.
package valuemethods

import (
	"context"
	"database/sql/driver"
	"fmt"
	"log/slog"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type Title string

var titles = bluemonday.UGCPolicy() // silent

func (t Title) MarshalText() ([]byte, error) { return []byte(titles.Sanitize(string(t))), nil }

// UnmarshalText makes a policy for the value.
func (t *Title) UnmarshalText(b []byte) error {
	*t = Title(bluemonday.NewPolicy().Sanitize(string(b))) // report
	return nil
}

type Price struct{ Amount int }

var priceCodec = sync.OnceValue(func() *goavro.Codec {
	c, err := goavro.NewCodec(`"int"`) // silent
	if err != nil {
		panic(err)
	}
	return c
})

// Value is for the database.
func (p Price) Value() (driver.Value, error) { return priceCodec().BinaryFromNative(nil, p.Amount) }

// Scan makes a codec for the row.
func (p *Price) Scan(src any) error {
	c, err := goavro.NewCodec(`"long"`) // report
	if err != nil {
		return err
	}
	_, err = c.BinaryFromNative(nil, src)
	return err
}

type Address struct{ Street string }

var (
	addressOnce sync.Once
	addressTrim *mold.Transformer
)

func (a *Address) MarshalJSON() ([]byte, error) {
	addressOnce.Do(func() {
		addressTrim = mold.New() // silent
	})
	err := addressTrim.Struct(context.Background(), a)
	return []byte(`"` + a.Street + `"`), err
}

// UnmarshalJSON checks with one of its own.
func (a *Address) UnmarshalJSON(b []byte) error {
	a.Street = string(b)
	return validator.New().Struct(a) // report
}

type Query struct{ Words []string }

var queries *schema.Decoder

func init() {
	queries = schema.NewDecoder() // silent
	queries.IgnoreUnknownKeys(true)
}

func (q *Query) Set(words string) error {
	return queries.Decode(q, map[string][]string{"w": {words}})
}

// GobEncode has a mapper for the value.
func (q Query) GobEncode() ([]byte, error) {
	m := reflectx.NewMapper("gob") // report
	return fmt.Append(nil, len(m.FieldMap(reflect.ValueOf(q)))), nil
}

type User struct{ Name string }

// LogValue encodes what is logged.
func (u User) LogValue() slog.Value {
	e := form.NewEncoder() // report
	v, _ := e.Encode(u)
	return slog.AnyValue(v)
}

var users struct {
	sync.Mutex
	v *validator.Validate
}

// MarshalBinary has one made when there is none.
func (u User) MarshalBinary() ([]byte, error) {
	users.Lock()
	defer users.Unlock()
	if users.v == nil {
		users.v = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	return []byte(u.Name), users.v.Struct(u)
}

// Package plain has drivers. What decides: whether the driver, the connection or a call makes it.
package plain

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"

	"twins/blind18/drivers/driver"
)

func init() {
	driver.Register("rules", driver.OpenerFunc(func(string) (driver.Conn, error) {
		return &conn{v: rules()}, nil
	}))
	driver.Register("trim", trimmer{t: mold.New()}) // silent
	driver.Register("fields", new(fieldDriver))
}

var rules = sync.OnceValue(func() *validator.Validate {
	return validator.New() // silent
})

type conn struct {
	v *validator.Validate
	e *form.Encoder
}

// Check makes what it has not yet.
func (c *conn) Check(x any) error {
	if c.e == nil {
		c.e = form.NewEncoder() // silent
	}
	if _, err := c.e.Encode(x); err != nil {
		return err
	}
	return c.v.Struct(x)
}

type trimmer struct{ t *mold.Transformer }

func (d trimmer) Open(string) (driver.Conn, error) { return trimConn(d), nil }

type trimConn struct{ t *mold.Transformer }

// Check encodes with a codec for the call.
func (c trimConn) Check(x any) error {
	codec, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	if _, err := codec.BinaryFromNative(nil, x); err != nil {
		return err
	}
	return c.t.Struct(context.Background(), x)
}

type fieldDriver struct{}

func (*fieldDriver) Open(string) (driver.Conn, error) { return fieldConn{}, nil }

type fieldConn struct{}

// Check makes it for the call.
func (fieldConn) Check(x any) error {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(x))
	return nil
}

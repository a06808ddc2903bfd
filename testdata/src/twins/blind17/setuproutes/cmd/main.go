// Command cmd sets up what serves. What decides: what main and its helpers call, and what a request calls.
package main

import (
	"context"
	"log"
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"

	"twins/blind17/setuproutes/users"
)

type memory struct {
	m     *reflectx.Mapper
	codec *goavro.Codec
}

func (s *memory) Save(ctx context.Context, x any) error {
	s.m.FieldMap(reflect.ValueOf(x))
	data, err := s.codec.BinaryFromNative(nil, x)
	if err != nil {
		return err
	}
	return check(data)
}

func check(data []byte) error {
	v := validator.New() // report
	return v.Var(data, "required")
}

func newMemory() (*memory, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &memory{m: reflectx.NewMapper("db"), codec: c}, nil // silent
}

func run(ctx context.Context) error {
	st, err := newMemory()
	if err != nil {
		return err
	}
	if err := users.Seed(ctx, st); err != nil {
		return err
	}
	e := gin.New()
	users.Setup(e.Group("/v1"), st)
	users.Setup(e.Group("/v2"), st)
	mount(e)
	return e.Run(":8080")
}

func mount(e *gin.Engine) {
	enc := form.NewEncoder() // silent
	for _, path := range []string{"/a", "/b"} {
		e.GET(path, func(c *gin.Context) {
			_, _ = enc.Encode(c.Query("x"))
			own := form.NewEncoder() // report
			own.SetTagName("own")
			_, _ = own.Encode(c.Query("x"))
		})
	}
}

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

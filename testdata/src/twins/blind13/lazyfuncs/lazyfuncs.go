// Package lazyfuncs has functions that make it when they are asked first. What decides: how long the function lives.
package lazyfuncs

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

// memo remembers what mk returned.
func memo[T any](mk func() T) func() T {
	var (
		mu   sync.Mutex
		done bool
		v    T
	)
	return func() T {
		mu.Lock()
		defer mu.Unlock()
		if !done {
			v, done = mk(), true
		}
		return v
	}
}

var rules = memo(func() *validator.Validate {
	return validator.New() // silent
})

type server struct {
	policy func() *bluemonday.Policy
	trim   func() *mold.Transformer
	clean  func(string) string
}

// sanitize is set when it is asked for first.
func (s *server) sanitize(text string) string {
	if s.clean == nil {
		s.clean = bluemonday.NewPolicy().Sanitize // silent
	}
	return s.clean(text)
}

func (s *server) save(c echo.Context) error {
	u := user{s.sanitize(c.Param("name"))}
	if err := rules().Struct(u); err != nil {
		return err
	}
	u.Name = s.policy().Sanitize(u.Name)
	return s.trim().Struct(context.Background(), &u)
}

// list remembers until it returns.
func list(c echo.Context) error {
	var u user
	decoder := memo(func() *form.Decoder {
		return form.NewDecoder() // report
	})
	if err := decoder().Decode(&u, c.QueryParams()); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, u)
}

// show has a once value for itself.
func show(c echo.Context) error {
	var u user
	decoder := sync.OnceValue(schema.NewDecoder) // report
	return decoder().Decode(&u, c.QueryParams())
}

// columns remembers for the handler that it returns.
func columns() echo.HandlerFunc {
	var m *reflectx.Mapper
	get := func() *reflectx.Mapper {
		if m == nil {
			m = reflectx.NewMapper("db") // silent
		}
		return m
	}
	return func(c echo.Context) error {
		return c.JSON(http.StatusOK, len(get().FieldMap(reflect.ValueOf(user{c.Param("name")}))))
	}
}

// export has the variable in the handler.
func export() echo.HandlerFunc {
	return func(c echo.Context) error {
		var codec *goavro.Codec
		get := func() (*goavro.Codec, error) {
			if codec != nil {
				return codec, nil
			}
			var err error
			codec, err = goavro.NewCodec(`"string"`) // report
			return codec, err
		}
		cd, err := get()
		if err != nil {
			return err
		}
		data, err := cd.BinaryFromNative(nil, c.Param("name"))
		if err != nil {
			return err
		}
		return c.JSON(http.StatusOK, data)
	}
}

func Routes(e *echo.Echo) {
	s := &server{
		policy: sync.OnceValue(bluemonday.UGCPolicy),                 // silent: the constructor is called elsewhere
		trim:   memo(func() *mold.Transformer { return mold.New() }), // silent
	}
	e.POST("/save", s.save)
	e.GET("/list", list)
	e.GET("/show", show)
	e.GET("/columns", columns())
	e.GET("/export", export())
}

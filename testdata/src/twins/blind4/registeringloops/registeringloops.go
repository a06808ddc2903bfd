// Package registeringloops registers handlers in loops. What decides: whether a request makes one; what the loop makes is
// made for each route, and an argument that is the route's is the same for all requests of it.
package registeringloops

import (
	"net/http"
	"reflect"

	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"
	"github.com/nats-io/nats.go"
)

type route struct {
	path, tag, schema string
	strict            bool
}

func Echo(e *echo.Echo, routes []route) {
	for _, rt := range routes {
		e.GET(rt.path, func(c echo.Context) error {
			// The tag of the route, for each request of it.
			m := reflectx.NewMapper(rt.tag) // report
			return c.JSON(200, m.FieldMap(reflect.ValueOf(c)))
		})
		// For the route.
		m := reflectx.NewMapper(rt.tag) // silent
		e.POST(rt.path, func(c echo.Context) error { return c.JSON(200, m.FieldMap(reflect.ValueOf(c))) })
	}
}

func Fiber(app *fiber.App, routes map[string]route) {
	for path, rt := range routes {
		app.Get(path, func(c *fiber.Ctx) error {
			// Configured by the route, for each request of it.
			d := schema.NewDecoder() // report
			d.IgnoreUnknownKeys(!rt.strict)
			return d.Decode(&rt, nil)
		})
		// For the route.
		d := schema.NewDecoder() // silent
		d.IgnoreUnknownKeys(!rt.strict)
		app.Post(path, func(c *fiber.Ctx) error { return d.Decode(&rt, nil) })
	}
}

func Nats(nc *nats.Conn, routes []route) error {
	for i := range routes {
		_, err := nc.Subscribe(routes[i].path, func(m *nats.Msg) {
			// The schema of the subject, for each message of it.
			c, err := goavro.NewCodec(routes[i].schema) // report
			if err == nil {
				_, _ = c.BinaryFromNative(nil, string(m.Data))
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func NatsKept(nc *nats.Conn, routes []route) error {
	for _, rt := range routes {
		// For the subject.
		c, err := goavro.NewCodec(rt.schema) // silent
		if err != nil {
			return err
		}
		if _, err := nc.Subscribe(rt.path, func(m *nats.Msg) { _, _ = c.BinaryFromNative(nil, string(m.Data)) }); err != nil {
			return err
		}
	}
	return nil
}

func Mux(mux *http.ServeMux, tags ...string) {
	for _, tag := range tags {
		handle := func(w http.ResponseWriter, r *http.Request) {
			// By a variable that is registered.
			m := reflectx.NewMapper(tag) // report
			_ = m.FieldMap(reflect.ValueOf(r))
		}
		mux.HandleFunc("/"+tag, handle)
	}
}

func Request(mux *http.ServeMux, tags ...string) {
	for _, tag := range tags {
		mux.HandleFunc("/"+tag, func(w http.ResponseWriter, r *http.Request) {
			// The request adds to the tag.
			m := reflectx.NewMapper(tag + r.FormValue("suffix")) // silent
			_ = m.FieldMap(reflect.ValueOf(r))
		})
	}
}

func Inner(mux *http.ServeMux, tags []string) {
	mux.HandleFunc("/all", func(w http.ResponseWriter, r *http.Request) {
		for _, tag := range tags {
			// The loop is in the handler; the tag is that of the round.
			m := reflectx.NewMapper(tag) // silent
			_ = m.FieldMap(reflect.ValueOf(r))
		}
	})
}

func Table(tags []string) map[string]http.HandlerFunc {
	out := make(map[string]http.HandlerFunc)
	for _, tag := range tags {
		out[tag] = func(w http.ResponseWriter, r *http.Request) {
			// By a table.
			m := reflectx.NewMapper(tag) // report
			_ = m.FieldMap(reflect.ValueOf(r))
		}
	}
	return out
}

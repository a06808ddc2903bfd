// Package framesmix says the same in many frameworks. What decides: whether the app, or a request, makes it.
package framesmix

import (
	"context"
	"net/http"
	"reflect"

	"connectrpc.com/connect"
	"github.com/danielgtaylor/huma/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v3"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/julienschmidt/httprouter"
	"github.com/labstack/echo/v5"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/valyala/fasthttp"
)

type pet struct{ Name string }

type holder struct{ v *validator.Validate }

func (h *holder) Validate(x any) error { return h.v.Struct(x) }

// echoApp has a validator, and a route with one of its own.
func echoApp() *echo.Echo {
	e := echo.New()
	e.Validator = &holder{validator.New()} // silent
	e.POST("/pets", func(c *echo.Context) error {
		var p pet
		if err := c.Bind(&p); err != nil {
			return err
		}
		t := mold.New() // report
		_ = t.Struct(context.Background(), &p)
		return c.Validate(&p)
	})
	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		p := bluemonday.UGCPolicy() // silent
		return func(c *echo.Context) error {
			_ = p.Sanitize(c.Param("name"))
			return next(c)
		}
	})
	return e
}

func fiberApp() *fiber.App {
	a := fiber.New(fiber.Config{StructValidator: &holder{v: validator.New()}}) // silent
	d := schema.NewDecoder()                                                   // silent
	a.Get("/pets", func(c fiber.Ctx) error {
		return d.Decode(new(pet), map[string][]string{"name": {c.Params("name")}})
	})
	a.Post("/pets", func(c fiber.Ctx) error {
		m := reflectx.NewMapper("json") // report
		return c.JSON(len(m.FieldMap(reflect.ValueOf(pet{c.Params("name")}))))
	})
	return a
}

func fastApp() fasthttp.RequestHandler {
	c, err := goavro.NewCodec(`"bytes"`) // silent
	if err != nil {
		return nil
	}
	return func(ctx *fasthttp.RequestCtx) {
		switch string(ctx.Path()) {
		case "/encode":
			b, _ := c.BinaryFromNative(nil, ctx.PostBody())
			ctx.SetBody(b)
		case "/clean":
			ctx.SetBody([]byte(bluemonday.NewPolicy().Sanitize(string(ctx.PostBody())))) // report
		}
	}
}

func humaApp(api huma.API) {
	v := validator.New() // silent
	huma.Register(api, huma.Operation{Path: "/pets"}, func(ctx context.Context, in *pet) (*pet, error) {
		return in, v.Struct(in)
	})
	huma.Get(api, "/form", func(ctx context.Context, in *pet) (*pet, error) {
		e := form.NewEncoder() // report
		_, err := e.Encode(in)
		return in, err
	})
}

type connectApp struct{ t *mold.Transformer }

func newConnectApp() *connectApp {
	return &connectApp{mold.New()} // silent
}

func (a *connectApp) Create(ctx context.Context, req *connect.Request[pet]) (*connect.Response[pet], error) {
	if err := a.t.Struct(ctx, req.Msg); err != nil {
		return nil, err
	}
	if err := validator.New().Struct(req.Msg); err != nil { // report
		return nil, err
	}
	return connect.NewResponse(req.Msg), nil
}

func routerApp() http.Handler {
	r := httprouter.New()
	r.GET("/pets/:name", show(reflectx.NewMapper("db"))) // silent
	r.POST("/pets/:name", func(w http.ResponseWriter, req *http.Request, ps httprouter.Params) {
		d := schema.NewDecoder() // report
		_ = d.Decode(&pet{ps.ByName("name")}, req.URL.Query())
	})
	return nil
}

func show(m *reflectx.Mapper) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		m.FieldMap(reflect.ValueOf(pet{ps.ByName("name")}))
	}
}

func Apps(api huma.API) []any {
	humaApp(api)
	return []any{echoApp(), fiberApp(), fastApp(), newConnectApp(), routerApp()}
}

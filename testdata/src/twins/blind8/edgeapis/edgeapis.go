// Package edgeapis is reached by frameworks that call typed functions. What decides: whether the function that the framework calls makes it.
package edgeapis

import (
	"context"
	"net/http"

	"connectrpc.com/connect"
	"example.com/gen/alertpb"
	"github.com/danielgtaylor/huma/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"

	"buf.build/go/protovalidate"
)

type greeting struct {
	Name string `validate:"required"`
}

// greet is called by the framework with what it has decoded.
func greet(ctx context.Context, in *greeting) (*greeting, error) {
	v := validator.New() // report
	return in, v.StructCtx(ctx, in)
}

// greeter returns the function for the framework.
func greeter() func(context.Context, *greeting) (*greeting, error) {
	v := validator.New() // silent
	return func(ctx context.Context, in *greeting) (*greeting, error) {
		return in, v.StructCtx(ctx, in)
	}
}

type alerts struct {
	alertpb.UnimplementedAlertServiceServer
	valid protovalidate.Validator
}

func (a *alerts) Create(ctx context.Context, req *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	if err := a.valid.Validate(req); err != nil {
		return nil, err
	}
	t := mold.New() // report
	return &alertpb.CreateReply{}, t.Struct(ctx, req)
}

func (a *alerts) Watch(req *alertpb.CreateRequest, s alertpb.AlertService_WatchServer) error {
	v, err := protovalidate.New() // report
	if err != nil {
		return err
	}
	if err := v.Validate(req); err != nil {
		return err
	}
	return s.Send(&alertpb.CreateReply{})
}

func newAlerts() (*alerts, error) {
	v, err := protovalidate.New() // silent
	return &alerts{valid: v}, err
}

type pinger struct{}

func (pinger) Ping(ctx context.Context, req *connect.Request[greeting]) (*connect.Response[greeting], error) {
	if err := validator.New().Struct(req.Msg); err != nil { // report
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	return connect.NewResponse(req.Msg), nil
}

type echoRules struct{ v *validator.Validate }

func (e echoRules) Validate(i any) error { return e.v.Struct(i) }

type echoEach struct{}

// Validate is called by the framework with each request.
func (echoEach) Validate(i any) error {
	v := validator.New() // report
	v.SetTagName("binding")
	return v.Struct(i)
}

func echoes() *echo.Echo {
	e := echo.New()
	e.Validator = echoRules{validator.New()} // silent
	e.GET("/", func(c echo.Context) error {
		var g greeting
		d := form.NewDecoder() // report
		return d.Decode(&g, c.QueryParams())
	})
	return e
}

func strict() *echo.Echo {
	e := echo.New()
	e.Validator = echoEach{}
	return e
}

func fibers() *fiber.App {
	app := fiber.New()
	t := mold.New() // silent
	app.Post("/", func(c *fiber.Ctx) error {
		var g greeting
		if err := c.BodyParser(&g); err != nil {
			return err
		}
		return t.Struct(context.Background(), &g)
	})
	return app
}

func fast(ctx *fasthttp.RequestCtx) {
	if err := validator.New().Var(string(ctx.PostBody()), "json"); err != nil { // report
		ctx.Error(err.Error(), http.StatusBadRequest)
	}
}

func Serve(api huma.API) error {
	huma.Register(api, huma.Operation{Method: http.MethodPost, Path: "/greet"}, greet)
	huma.Get(api, "/greet", greeter())
	if _, err := newAlerts(); err != nil {
		return err
	}
	go func() { _ = echoes().Start(":8081") }()
	go func() { _ = strict().Start(":8082") }()
	go func() { _ = fibers().Listen(":8083") }()
	return fasthttp.ListenAndServe(":8080", fast)
}

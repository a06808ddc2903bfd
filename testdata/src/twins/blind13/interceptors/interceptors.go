// Package interceptors stands before handlers of all kinds. What decides: whether it is made with the interceptor, or when something comes through.
package interceptors

import (
	"context"
	"reflect"

	"connectrpc.com/connect"
	"github.com/go-kit/kit/endpoint"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/hibiken/asynq"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"google.golang.org/grpc"
)

// checked makes its rules with the interceptor.
func checked() grpc.UnaryServerInterceptor {
	v := validator.New() // silent
	return func(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if err := v.StructCtx(ctx, req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

// trimmed is the interceptor itself.
func trimmed(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	t := mold.New() // report
	if err := t.Struct(ctx, req); err != nil {
		return nil, err
	}
	return handler(ctx, req)
}

// stream checks what it receives.
type stream struct {
	grpc.ServerStream
	rules *validator.Validate
}

func (s *stream) RecvMsg(m any) error {
	if err := s.ServerStream.RecvMsg(m); err != nil {
		return err
	}
	f := reflectx.NewMapper("json") // report
	if len(f.FieldMap(reflect.ValueOf(m))) == 0 {
		return nil
	}
	return s.rules.Struct(m)
}

func streamed(srv any, ss grpc.ServerStream, _ *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	return handler(srv, &stream{ss, validator.New(validator.WithRequiredStructEnabled())}) // report
}

// logged is for connect.
func logged() connect.UnaryInterceptorFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(next connect.UnaryFunc) connect.UnaryFunc {
		return func(ctx context.Context, req connect.AnyRequest) (connect.AnyResponse, error) {
			if text, ok := req.Any().(string); ok {
				_ = p.Sanitize(text)
			}
			return next(ctx, req)
		}
	}
}

// encoded is a middleware of go-kit: its first function runs at the start.
func encoded(next endpoint.Endpoint) endpoint.Endpoint {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		panic(err)
	}
	return func(ctx context.Context, req any) (any, error) {
		res, err := next(ctx, req)
		if err != nil {
			return nil, err
		}
		return c.BinaryFromNative(nil, res)
	}
}

// read is a middleware of tasks.
func read(next asynq.Handler) asynq.Handler {
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		var x struct{ Name string }
		d := form.NewDecoder() // report
		if err := d.Decode(&x, map[string][]string{"name": {string(t.Payload())}}); err != nil {
			return err
		}
		return next.ProcessTask(ctx, t)
	})
}

// query is a middleware of echo.
func query(next echo.HandlerFunc) echo.HandlerFunc {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return func(c echo.Context) error {
		var x struct{ Page int }
		if err := d.Decode(&x, c.QueryParams()); err != nil {
			return err
		}
		return next(c)
	}
}

// asked asks its own handler in each request.
func asked(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		return strict(next)(c)
	}
}

func strict(next echo.HandlerFunc) echo.HandlerFunc {
	p := bluemonday.NewPolicy() // report
	return func(c echo.Context) error {
		c.Set("name", p.Sanitize(c.Param("name")))
		return next(c)
	}
}

func Server(e *echo.Echo, m *asynq.ServeMux) (*grpc.Server, connect.UnaryInterceptorFunc, endpoint.Middleware) {
	e.Use(query, asked)
	m.Use(read)
	var _ grpc.StreamServerInterceptor = streamed
	return grpc.NewServer(grpc.ChainUnaryInterceptor(checked(), trimmed)), logged(), encoded
}

// Package srv puts layers around handlers. What decides: whether the layer is made once for a route, or by generated code in each request.
package srv

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	"google.golang.org/grpc"

	"twins/blind8/strictlayers/gen"
)

type pets struct{ rules *validator.Validate }

func (p *pets) CreatePet(ctx context.Context, request gen.CreatePet) (any, error) {
	t := mold.New() // report
	if err := t.Struct(ctx, &request); err != nil {
		return nil, err
	}
	return request, p.rules.StructCtx(ctx, request)
}

// checked is called with each request: the generated code wraps the handler there.
func checked(f gen.StrictHandlerFunc, operationID string) gen.StrictHandlerFunc {
	v := validator.New() // report
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		if err := v.StructCtx(ctx, request); err != nil {
			return nil, err
		}
		return f(ctx, w, r, request)
	}
}

// cleaned has what it needs before it is such a function.
func cleaned() gen.StrictMiddlewareFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(f gen.StrictHandlerFunc, operationID string) gen.StrictHandlerFunc {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			if pet, ok := request.(gen.CreatePet); ok {
				pet.Name = p.Sanitize(pet.Name)
				request = pet
			}
			return f(ctx, w, r, request)
		}
	}
}

// limits is a layer of chi: it is called when the route is made.
func limits(next http.Handler) http.Handler {
	d := form.NewDecoder() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var page struct{ Limit int }
		if d.Decode(&page, r.URL.Query()) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

// layer is a handler around a handler.
type layer struct {
	next http.Handler
}

func (l layer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var page struct{ Limit int }
	if form.NewDecoder().Decode(&page, r.URL.Query()) == nil { // report
		l.next.ServeHTTP(w, r)
	}
}

// chain applies layers when it is called.
func chain(h http.Handler, layers ...func(http.Handler) http.Handler) http.Handler {
	for i := len(layers) - 1; i >= 0; i-- {
		h = layers[i](h)
	}
	return h
}

// late applies its layers with the request.
func late(layers ...func(http.Handler) http.Handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		chain(http.NotFoundHandler(), layers...).ServeHTTP(w, r)
	}
}

// spam is a layer that late applies.
func spam(next http.Handler) http.Handler {
	p := bluemonday.UGCPolicy() // report
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Form.Set("text", p.Sanitize(r.FormValue("text")))
		next.ServeHTTP(w, r)
	})
}

func bind[T any](h func(*gin.Context, T)) gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) {
		var in T
		if c.ShouldBindJSON(&in) != nil || v.Struct(in) != nil {
			c.AbortWithStatusJSON(http.StatusBadRequest, nil)
			return
		}
		h(c, in)
	}
}

func bindEach[T any](h func(*gin.Context, T)) gin.HandlerFunc {
	return func(c *gin.Context) {
		var in T
		if c.ShouldBindJSON(&in) != nil || validator.New().Struct(in) != nil { // report
			c.AbortWithStatusJSON(http.StatusBadRequest, nil)
			return
		}
		h(c, in)
	}
}

func unary(rules *validator.Validate) grpc.UnaryServerInterceptor {
	if rules == nil {
		rules = validator.New() // silent
	}
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if err := rules.Struct(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

func Serve() error {
	r := chi.NewRouter()
	r.Use(limits)
	r.Method(http.MethodPost, "/pets", gen.NewStrictHandler(&pets{validator.New()}, []gen.StrictMiddlewareFunc{checked, cleaned()})) // silent
	r.Method(http.MethodGet, "/pets", chain(layer{http.NotFoundHandler()}, limits))
	r.Get("/late", late(spam))
	e := gin.Default()
	e.POST("/a", bind(func(c *gin.Context, in struct{ A string }) {}))
	e.POST("/b", bindEach(func(c *gin.Context, in struct{ B string }) {}))
	_ = grpc.NewServer(grpc.ChainUnaryInterceptor(unary(nil)))
	return http.ListenAndServe(":8080", r)
}

// Package strictmw has middlewares of two kinds: those that are put around a handler once, and those that generated code puts around it in each request.
// What decides: who calls the middleware.
package strictmw

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// checking runs its body with each request: the wrapper calls it there.
func checking(f StrictHandlerFunc, operation string) StrictHandlerFunc {
	v := validator.New() // report
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		if err := v.StructCtx(ctx, request); err != nil {
			return nil, err
		}
		return f(ctx, w, r, request)
	}
}

// trimming makes it in the innermost function.
func trimming(f StrictHandlerFunc, operation string) StrictHandlerFunc {
	return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		t := mold.New() // report
		if err := t.Struct(ctx, request); err != nil {
			return nil, err
		}
		return f(ctx, w, r, request)
	}
}

// counting returns the middleware: what it makes is made once.
func counting(count func(int)) StrictMiddlewareFunc {
	m := reflectx.NewMapper("json") // silent
	return func(f StrictHandlerFunc, operation string) StrictHandlerFunc {
		return func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
			count(len(m.FieldMap(reflect.ValueOf(request))))
			return f(ctx, w, r, request)
		}
	}
}

// cleaning is put around by the wrapper too, in each request.
func cleaning(next http.Handler) http.Handler {
	p := bluemonday.UGCPolicy() // report
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.URL.Path = p.Sanitize(r.URL.Path)
		next.ServeHTTP(w, r)
	})
}

// outermost is put around the whole, once.
func outermost(next http.Handler) http.Handler {
	p := bluemonday.NewPolicy() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Set("X-Name", p.Sanitize(r.Header.Get("X-Name")))
		next.ServeHTTP(w, r)
	})
}

type users struct {
	form  *form.Decoder
	codec *goavro.Codec
}

func (u *users) GetUser(ctx context.Context, request GetUserRequest) (any, error) {
	var x struct{ Name string }
	if err := u.form.Decode(&x, map[string][]string{"name": {request.Name}}); err != nil {
		return nil, err
	}
	return u.codec.BinaryFromNative(nil, x.Name)
}

func (u *users) PutUser(ctx context.Context, request GetUserRequest) (any, error) {
	var x struct{ Name string }
	d := schema.NewDecoder() // report
	err := d.Decode(&x, map[string][]string{"name": {request.Name}})
	return x, err
}

// Handler puts it together.
func Handler() (http.Handler, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	u := &users{form.NewDecoder(), c} // silent
	h := &strictHandler{api: u, middlewares: []StrictMiddlewareFunc{checking, trimming, counting(func(int) {})}}
	w := &wrapper{api: h, middlewares: []func(http.Handler) http.Handler{cleaning}}
	m := http.NewServeMux()
	m.HandleFunc("GET /users", w.GetUser)
	m.HandleFunc("PUT /users", w.PutUser)
	return outermost(m), nil
}

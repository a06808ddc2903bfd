// Command cmd has hooks and modules that another package calls. What decides: when that calls them.
package main

import (
	"context"
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/hookkits/app"
)

type item struct{ Name string }

type shop struct {
	v *validator.Validate
	d *schema.Decoder
}

func (s *shop) Init(ctx context.Context) error {
	s.v = validator.New() // silent
	return s.v.RegisterValidation("name", func(fl validator.FieldLevel) bool { return fl.Param() != "" })
}

func (s *shop) Handle(w http.ResponseWriter, r *http.Request) {
	_ = s.v.Struct(item{r.FormValue("name")})
	_ = s.d.Decode(&item{}, r.URL.Query())
	p := bluemonday.UGCPolicy() // report
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
}

func auth(r *http.Request) error {
	return schema.NewDecoder().Decode(&item{}, r.Header) // report
}

func main() {
	a := app.New()
	s := &shop{}
	a.Mount("/shop", s)
	a.Hook(app.Hooks{
		OnStart: func(ctx context.Context) error {
			s.d = schema.NewDecoder() // silent
			return nil
		},
		OnRequest: auth,
		OnStop: func() {
			_, err := form.NewEncoder().Encode(item{"bye"}) // silent
			log.Println(err)
		},
	})
	var t *mold.Transformer
	a.Hook(app.Hooks{
		OnStart: func(ctx context.Context) error {
			t = mold.New() // silent
			return t.Struct(ctx, &item{"start"})
		},
		OnRequest: func(r *http.Request) error {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(item{r.URL.Path}))
			return t.Struct(r.Context(), &item{r.URL.Path})
		},
	})
	a.Setup(func(a *app.App) {
		d := form.NewDecoder() // silent
		a.Hook(app.Hooks{OnRequest: func(r *http.Request) error { return d.Decode(&item{}, r.URL.Query()) }})
	})
	log.Fatal(a.Run(context.Background()))
}

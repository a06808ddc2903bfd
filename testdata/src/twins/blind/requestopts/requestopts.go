// Package requestopts configures by the request, or by what is the same for all.
package requestopts

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
)

type order struct{ ID string }

const tag = "check"

var naming = strings.ToLower

func getA(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(r.URL.Query().Get("tag")) // silent
	m.TypeMap(reflect.TypeOf(order{}))
}

func getB(w http.ResponseWriter, r *http.Request) {
	pretty := r.URL.Query().Has("pretty")
	api := jsoniter.Config{SortMapKeys: pretty}.Froze() // silent
	_ = api.NewEncoder(w).Encode(order{})
}

func getC(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(r.Header.Get("X-Strict") == "")
	_ = d.Decode(&order{}, r.URL.Query())
}

func getD(w http.ResponseWriter, r *http.Request) {
	var allowed []string
	_ = json.NewDecoder(r.Body).Decode(&allowed)
	v := validator.New() // silent
	_ = v.RegisterValidation("allowed", func(fl validator.FieldLevel) bool {
		for _, a := range allowed {
			if a == fl.Field().String() {
				return true
			}
		}
		return false
	})
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func getE(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	if lang := r.Header.Get("Accept-Language"); lang != "" {
		v.SetTagName("check_" + lang)
	}
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func getF(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapperFunc(tag, naming) // report
	m.TypeMap(reflect.TypeOf(order{}))
}

func getG(w http.ResponseWriter, r *http.Request) {
	cfg := jsoniter.Config{EscapeHTML: true}
	cfg.UseNumber = true
	_ = cfg.Froze().NewEncoder(w).Encode(order{ID: r.FormValue("id")}) // report
}

func getH(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	d.SetAliasTag(tag)
	_ = d.Decode(&order{}, r.URL.Query())
}

func isID(fl validator.FieldLevel) bool { return fl.Field().Len() == 8 }

func getI(w http.ResponseWriter, r *http.Request) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.RegisterValidation("id", isID); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func getJ(w http.ResponseWriter, r *http.Request) {
	v := newConfigured(tag)
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func newConfigured(tag string) *validator.Validate {
	v := validator.New() // report
	v.SetTagName(tag)
	return v
}

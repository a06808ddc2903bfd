package patterns

import (
	"encoding/json"
	"html/template"
	"net/http"
	"regexp"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
)

// pattern: validator

var validate = func() *validator.Validate {
	v := validator.New()
	_ = v.RegisterValidation("country", func(f validator.FieldLevel) bool { return len(f.Field().String()) == 2 })
	return v
}()

func create(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Country string `json:"country" validate:"required,country"`
	}
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := validate.Struct(in); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

// pattern: huma-validator

var modelValidators = sync.Pool{New: func() any { return huma.NewModelValidator() }}

// pattern: form-decoder

var formDecoder = form.NewDecoder()

// pattern: gorilla-schema-decoder

var queryDecoder = func() *schema.Decoder {
	d := schema.NewDecoder()
	d.IgnoreUnknownKeys(true)
	return d
}()

// pattern: regexp

var orderID = regexp.MustCompile(`^[A-Z]-\d+$`)

func isOrderID(s string) bool { return orderID.MatchString(s) }

// pattern: html-template

var page = template.Must(template.New("page").Parse(`<p>{{.}}</p>`))

// pattern: x-text-matcher

var languages = language.NewMatcher([]language.Tag{language.English, language.German})

func languageOf(r *http.Request) language.Tag {
	tag, _ := language.MatchStrings(languages, r.Header.Get("Accept-Language"))
	return tag
}

// pattern: x-text-collator

var collators = sync.Pool{New: func() any { return collate.New(language.German) }}

func sortNames(names []string) {
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	c.SortStrings(names)
}

// pattern: k8s-scheme

var scheme = func() *runtime.Scheme {
	s := runtime.NewScheme()
	_ = corev1.AddToScheme(s)
	return s
}()

// Package crash has for each row of what races a handler that configures what
// it shares, and one that configures something of its own.
package crash

import (
	"encoding/gob"
	"html/template"
	"net/http"
	"regexp"
	"strings"
	"sync"
	text "text/template"

	"github.com/asaskevich/govalidator"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	en "github.com/go-playground/validator/v10/translations/en"
	"github.com/gookit/validate"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
	"github.com/json-iterator/go/extra"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/spf13/viper"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
)

type api struct {
	mu       sync.Mutex
	validate *validator.Validate
	forms    *form.Decoder
	tmpl     *template.Template
	byName   map[string]*template.Template
	policy   *bluemonday.Policy
	bundle   *i18n.Bundle
	scheme   *runtime.Scheme
	config   *viper.Viper
	uni      *ut.UniversalTranslator
	db       *sqlx.DB
}

var (
	decoder  = schema.NewDecoder()
	shared   = text.Must(text.New("x").Parse("x")) // silent: setup/once
	modifier = mold.New()
	pattern  = regexp.MustCompile("a|ab")
	trans    ut.Translator
)

func (a *api) validators(w http.ResponseWriter, r *http.Request) {
	a.validate.RegisterValidation("even", nil)        // want `\(\*validator.Validate\).RegisterValidation changes the field validate, which outlives the call, for every request in \(\*api\).validators, a net/http handler: configure it where it is made, before it is used; it writes a map without a lock`
	a.validate.RegisterStructValidation(nil, a)       // want `RegisterStructValidation changes`
	en.RegisterDefaultTranslations(a.validate, trans) // want `en.RegisterDefaultTranslations changes the field validate`
	trans.Add("k", "text", true)                      // want `\(ut.Translator\).Add changes the package variable trans`
	t, _ := a.uni.GetTranslator("en")                 // the library's, for everybody
	t.Add("k", "text", true)                          // want `\(ut.Translator\).Add changes the field uni`
	a.uni.AddTranslator(nil, true)                    // want `AddTranslator changes the field uni`
	_ = a.validate.Struct(r)
	own := ut.New(nil)           // want `ut\.New builds one for every request in \(\*api\)\.validators, a net/http handler`
	own.AddTranslator(nil, true) // silent: setup/own-object
}

func (a *api) ownValidator(w http.ResponseWriter, r *http.Request) {
	v := validator.New()                     // want `validator\.New builds one for every request in \(\*api\)\.ownValidator, a net/http handler`
	v.RegisterValidation("even", nil)        // silent: setup/own-object
	en.RegisterDefaultTranslations(v, trans) // silent: setup/own-object
	_ = v.Struct(r)
}

func (a *api) decoders(w http.ResponseWriter, r *http.Request) {
	decoder.IgnoreUnknownKeys(true)     // want `\(\*schema.Decoder\).IgnoreUnknownKeys changes the package variable decoder`
	a.forms.RegisterCustomTypeFunc(nil) // want `\(\*form.Decoder\).RegisterCustomTypeFunc changes the field forms`
	modifier.Register("trim", nil)      // want `\(\*mold.Transformer\).Register changes the package variable modifier`
	pattern.Longest()                   // want `\(\*regexp.Regexp\).Longest changes the package variable pattern`
	own := schema.NewDecoder()          // want `schema\.NewDecoder builds one for every request in \(\*api\)\.decoders, a net/http handler`
	own.IgnoreUnknownKeys(true)         // silent: setup/own-object
	_ = own.Decode(a, r.Form)
	_ = decoder.Decode(a, r.Form)
	forms := form.NewDecoder()           // want `form\.NewDecoder builds one for every request in \(\*api\)\.decoders, a net/http handler`
	forms.RegisterCustomTypeFunc(nil)    // silent: setup/own-object
	regexp.MustCompile("a|ab").Longest() // silent: setup/own-object
	mold.New().Register("trim", nil)     // want `mold\.New builds one for every request in \(\*api\)\.decoders, a net/http handler`
}

func (a *api) templates(w http.ResponseWriter, r *http.Request) {
	a.tmpl.Funcs(template.FuncMap{"t": func() string { return r.Host }}) // want `\(\*template.Template\).Funcs changes the field tmpl`
	a.tmpl.New("part").Parse("x")                                        // want `\(\*template.Template\).Parse changes the field tmpl`
	a.byName["x"].Funcs(nil)                                             // want `Funcs changes the field byName`
	template.Must(shared0.ParseFiles("x"))                               // want `ParseFiles changes the package variable shared0`
	shared.Lookup("x").Funcs(nil).Execute(w, r)                          // want `\(\*template.Template\).Funcs changes the package variable shared`
	t := a.tmpl
	t.Funcs(nil) // want `Funcs changes the field tmpl`
}

var shared0 = template.New("x")

// clones configures copies, and templates of its own.
func (a *api) clones(w http.ResponseWriter, r *http.Request) {
	t, err := a.tmpl.Clone()
	if err != nil {
		return
	}
	t.Funcs(template.FuncMap{"t": func() string { return r.Host }}).Execute(w, r) // silent: setup/own-object
	template.Must(a.tmpl.Clone()).Funcs(nil).Parse("x")
	template.New("x").Funcs(nil).Parse("x")
	c := shared
	c, _ = c.Clone()
	c.Funcs(nil) // silent: setup/own-object
	a.tmpl.Execute(w, r)
}

func (a *api) registries(w http.ResponseWriter, r *http.Request) {
	jsoniter.RegisterTypeEncoderFunc("x", nil, nil) // want `jsoniter.RegisterTypeEncoderFunc changes what the whole process shares`
	jsoniter.ConfigDefault.RegisterExtension(nil)   // want `\(jsoniter.API\).RegisterExtension changes jsoniter.ConfigDefault`
	extra.RegisterFuzzyDecoders()                   // want `extra.RegisterFuzzyDecoders changes`
	gob.Register(r.Form)                            // want `gob.Register changes what the whole process shares`
	validate.AddValidator("x", nil)                 // want `validate.AddValidator changes`
	validate.New(r).AddValidator("x", nil)
	own := jsoniter.Config{}.Froze() // want `\(jsoniter\.Config\)\.Froze builds one for every request in \(\*api\)\.registries, a net/http handler`
	own.RegisterExtension(nil)       // silent: setup/own-object
	gob.NewEncoder(w).Encode(r.Form)
}

func (a *api) configuration(w http.ResponseWriter, r *http.Request) {
	viper.Set("a", r.Host)         // want `viper.Set changes what the whole process shares`
	_ = viper.ReadInConfig()       // want `viper.ReadInConfig changes`
	viper.GetViper().Set("a", "b") // want `\(\*viper.Viper\).Set changes`
	a.config.SetDefault("a", "b")  // want `SetDefault changes the field config`
	v := viper.New()
	v.Set("a", "b") // silent: setup/own-object
	_ = viper.GetString("a")
}

func (a *api) maps(w http.ResponseWriter, r *http.Request) {
	govalidator.TagMap["x"] = nil               // want `an assignment changes govalidator.TagMap for every request`
	delete(govalidator.ParamTagMap, "x")        // want `an assignment changes govalidator.ParamTagMap`
	govalidator.ParamTagRegexMap["x"] = pattern // want `an assignment changes govalidator.ParamTagRegexMap`
	m := govalidator.TagMap
	m["y"] = nil                               // want `an assignment changes govalidator.TagMap`
	govalidator.CustomTypeTagMap.Set("x", nil) // has a lock
	own := map[string]govalidator.Validator{}
	own["x"] = govalidator.TagMap["x"]
	_, _ = govalidator.ValidateStruct(r)
}

func (a *api) others(w http.ResponseWriter, r *http.Request) {
	a.policy.AllowElements("b")                  // want `\(\*bluemonday.Policy\).AllowElements changes the field policy`
	a.policy.AllowAttrs("class").OnElements("b") // want `AllowAttrs changes the field policy`
	a.bundle.MustLoadMessageFile("en.toml")      // want `\(\*i18n.Bundle\).MustLoadMessageFile changes the field bundle`
	corev1.AddToScheme(a.scheme)                 // want `v1.AddToScheme changes the field scheme`
	a.scheme.AddKnownTypes("v1")                 // want `\(\*runtime.Scheme\).AddKnownTypes changes the field scheme`
	p := bluemonday.UGCPolicy()
	p.AllowElements("b").AllowAttrs("class").OnElements("b")
	i18n.NewBundle(nil).MustLoadMessageFile("en.toml") // silent: setup/own-object
	s := runtime.NewScheme()                           // want `runtime\.NewScheme builds one for every request in \(\*api\)\.others, a net/http handler`
	corev1.AddToScheme(s)                              // silent: setup/own-object
}

func (a *api) query(w http.ResponseWriter, r *http.Request) {
	db := a.db
	db.Mapper = reflectx.NewMapperFunc("json", strings.ToLower) // want `an assignment changes the field db, which outlives the call, for every request in \(\*api\).query`
	_ = db.Get(a, "select 1")
	own := sqlx.NewDb(nil, "postgres")
	own.Mapper = db.Mapper // silent: setup/own-object
	_ = own.Get(a, "select 1")
}

// locked holds a lock, and who uses the policy may hold it as well.
func (a *api) locked(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.policy.AllowElements("b") // silent: setup/locked
}

// newAPI configures what it makes, and init what the package has.
func newAPI() *api {
	a := &api{validate: validator.New(), policy: bluemonday.UGCPolicy()}
	a.validate.RegisterValidation("even", nil) // silent: setup/own-object
	a.policy.AllowElements("b")                // silent: setup/own-object
	return a
}

func init() {
	decoder.IgnoreUnknownKeys(true)   // silent: setup/once
	gob.Register(map[string]string{}) // silent: setup/once
	govalidator.TagMap["x"] = nil     // silent: setup/once
	extra.RegisterFuzzyDecoders()     // silent: setup/once
	validate.AddValidator("x", nil)   // silent: setup/once
	viper.Set("a", "b")               // silent: setup/once
}

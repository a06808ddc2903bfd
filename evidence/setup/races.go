package setup

import (
	"database/sql"
	"html/template"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/asaskevich/govalidator"
	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/locales/en"
	"github.com/go-playground/mold/v4"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/openai/openai-go/packages/ssestream"
	"github.com/spf13/viper"
	"golang.org/x/text/language"
	"google.golang.org/grpc/resolver"
	"gorm.io/gorm"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	schemas "k8s.io/apimachinery/pkg/runtime/schema"
	text "text/template"
)

// A race is an object that is used and configured at the same time.
type race struct {
	use, configure func(i int)
}

type person struct {
	Name string `validate:"required" schema:"name" valid:"alpha"`
}

func (p person) values() url.Values { return url.Values{"Name": {p.Name}} }

// races has a case for each row of kind crash, by its ID, and for those of other
// kinds that write without a lock as well.
var races = map[string]func() race{
	"validator": func() race {
		v := validator.New()
		return race{
			func(int) { _ = v.Struct(person{"a"}) },
			func(int) { _ = v.RegisterValidation("x", func(validator.FieldLevel) bool { return true }) },
		}
	},
	"ut": func() race {
		t, _ := ut.New(en.New()).GetTranslator("en")
		_ = t.Add("k", "text", true)
		return race{
			func(int) { _, _ = t.T("k") },
			func(int) { _ = t.Add("k", "text", true) },
		}
	},
	"sqlx-mapper": func() race {
		db := sqlx.NewDb(&sql.DB{}, "postgres")
		return race{
			func(int) { _, _, _ = db.BindNamed("select :name", person{"a"}) },
			func(int) { db.Mapper = reflectx.NewMapperFunc("json", strings.ToLower) },
		}
	},
	"gorilla-schema": func() race {
		d := schema.NewDecoder()
		return race{
			func(int) { _ = d.Decode(&person{}, url.Values{"name": {"a"}, "unknown": {"b"}}) },
			func(i int) { d.IgnoreUnknownKeys(i%2 == 0) },
		}
	},
	"form": func() race {
		d := form.NewDecoder()
		return race{
			func(int) { _ = d.Decode(&person{}, person{"a"}.values()) },
			func(int) {
				d.RegisterCustomTypeFunc(func(s []string) (any, error) { return time.Time{}, nil }, time.Time{})
			},
		}
	},
	"mold": func() race {
		t := mold.New()
		return race{
			func(int) { _ = t.Struct(nil, &person{"a"}) },
			func(int) {
				t.RegisterInterceptor(func(v reflect.Value) reflect.Value { return v }, person{})
			},
		}
	},
	"bluemonday": func() race {
		p := bluemonday.NewPolicy()
		return race{
			func(int) { p.Sanitize("<b>x</b>") },
			func(int) { p.AllowElements("b") },
		}
	},
	"template": func() race {
		t := text.Must(text.New("x").Parse("a"))
		return race{
			func(int) { _ = t.Execute(io.Discard, nil) },
			func(int) { _, _ = t.Parse("b") },
		}
	},
	"regexp": func() race {
		r := regexp.MustCompile("a|ab")
		return race{
			func(int) { r.MatchString("ab") },
			func(int) { r.Longest() },
		}
	},
	"jsoniter": func() race {
		return race{
			func(i int) { _, _ = jsoniter.Marshal(reflect.New(structOf(i)).Interface()) },
			func(int) { jsoniter.RegisterExtension(&jsoniter.DummyExtension{}) },
		}
	},
	"viper": func() race {
		v := viper.New()
		return race{
			func(int) { v.GetString("a") },
			func(i int) { v.Set("a", i) },
		}
	},
	"k8s-scheme": func() race {
		s, gv := runtime.NewScheme(), schemas.GroupVersion{Group: "evidence", Version: "v1"}
		s.AddKnownTypes(gv, &metav1.Status{})
		return race{
			func(int) { _, _ = s.New(gv.WithKind("Status")) },
			func(int) { s.AddKnownTypes(gv, &metav1.Status{}) },
		}
	},
	"openai": func() race {
		const kind = "text/again"
		res := &http.Response{Body: http.NoBody, Header: http.Header{"Content-Type": {kind}}}
		make := func(io.ReadCloser) ssestream.Decoder { return nil }
		return race{
			func(int) { ssestream.NewDecoder(res) },
			func(int) { ssestream.RegisterDecoder(kind, make) },
		}
	},
	"grpc-resolver": func() race {
		return race{
			func(int) { resolver.GetDefaultScheme() },
			func(int) { resolver.SetDefaultScheme("dns") },
		}
	},
	"echo-routes": func() race {
		e := echo.New()
		return race{
			func(int) { served(e) },
			func(int) { e.GET("/again", func(echo.Context) error { return nil }) },
		}
	},
	"chi-routes": func() race {
		r := chi.NewRouter()
		r.Get("/", func(http.ResponseWriter, *http.Request) {})
		return race{
			func(int) { r.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/again", nil)) },
			func(int) { r.Get("/again", func(http.ResponseWriter, *http.Request) {}) },
		}
	},
	"govalidator": func() race {
		return race{
			func(i int) { _, _ = govalidator.ValidateStruct(person{"a"}) },
			func(int) { govalidator.TagMap["alpha"] = govalidator.IsAlpha },
		}
	},
	"i18n": func() race {
		b := i18n.NewBundle(language.English)
		b.MustAddMessages(language.English, &i18n.Message{ID: "a", Other: "a"})
		l := i18n.NewLocalizer(b, "en")
		return race{
			func(int) { _, _ = l.LocalizeMessage(&i18n.Message{ID: "a"}) },
			func(int) { b.MustAddMessages(language.English, &i18n.Message{ID: "a", Other: "b"}) },
		}
	},
	"gorm-callbacks": func() race {
		return race{
			func(int) { db().Find(&[]struct{ ID int }{}) },
			func(int) { _ = db().Callback().Query().Register("again", func(*gorm.DB) {}) },
		}
	},
	"http-defaults": func() race {
		srv := httptest.NewServer(http.NotFoundHandler())
		return race{
			func(int) { get(http.DefaultClient, srv.URL) },
			func(i int) {
				http.DefaultTransport.(*http.Transport).ResponseHeaderTimeout = time.Duration(i+1) * time.Second
			},
		}
	},
	"http-client": func() race {
		srv := httptest.NewServer(http.NotFoundHandler())
		c := &http.Client{}
		return race{
			func(int) { get(c, srv.URL) },
			func(i int) { c.Timeout = time.Duration(i+1) * time.Second },
		}
	},
	"time.Local": func() race {
		return race{
			func(int) { _ = time.Now().Local().String() },
			func(i int) { time.Local = time.FixedZone("x", i) },
		}
	},
}

// structOf returns a type that has not been encoded yet.
func structOf(i int) reflect.Type {
	return reflect.StructOf([]reflect.StructField{{Name: "F", Type: reflect.ArrayOf(i+1, reflect.TypeFor[int]())}})
}

func get(c *http.Client, url string) {
	resp, err := c.Get(url)
	if err == nil {
		_ = resp.Body.Close()
	}
}

// rounds is how often a race is run.
const rounds = 200

// run uses an object, and configures it, at the same time.
func (r race) run() {
	var wg sync.WaitGroup
	for _, f := range []func(int){r.use, r.configure} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range rounds {
				f(i)
			}
		}()
	}
	wg.Wait()
}

// funcsOfAnother executes a template to which another request has given its
// functions meanwhile.
func funcsOfAnother() string {
	t := template.Must(template.New("x").Funcs(template.FuncMap{"who": func() string { return "nobody" }}).Parse("{{who}}"))
	mine := t.Funcs(template.FuncMap{"who": func() string { return "me" }})
	t.Funcs(template.FuncMap{"who": func() string { return "another" }})
	var b lines
	_ = mine.Execute(&b, nil)
	return string(b)
}

type lines []byte

func (l *lines) Write(p []byte) (int, error) {
	*l = append(*l, p...)
	return len(p), nil
}

// Package products has builders, and what they build. What decides: whether builder and product are made for each request, and of what.
package products

import (
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/huandu/go-sqlbuilder"
	"github.com/microcosm-cc/bluemonday"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type user struct {
	Name string `db:"name" validate:"required"`
}

type codec struct{ bsoncodec.ValueEncoder }

// registry is built in a chain when the package is loaded.
var registry = bson.NewRegistryBuilder().RegisterTypeEncoder(reflect.TypeFor[user](), codec{}).Build() // silent

// dump builds it in a chain with each request.
func dump(w http.ResponseWriter, r *http.Request) {
	reg := bson.NewRegistryBuilder().RegisterTypeEncoder(reflect.TypeFor[user](), codec{}).Build() // report
	out, _ := bson.MarshalWithRegistry(reg, user{r.FormValue("name")})
	_, _ = w.Write(out)
}

// dumped uses the one that is there.
func dumped(w http.ResponseWriter, r *http.Request) {
	out, _ := bson.MarshalWithRegistry(registry, user{r.FormValue("name")})
	_, _ = w.Write(out)
}

// rulesBuilder is a builder of this package.
type rulesBuilder struct {
	tag     string
	aliases map[string]string
}

func newRules() *rulesBuilder { return &rulesBuilder{aliases: map[string]string{}} }

func (b *rulesBuilder) withTag(tag string) *rulesBuilder {
	b.tag = tag
	return b
}

func (b *rulesBuilder) withAlias(alias, tags string) *rulesBuilder {
	b.aliases[alias] = tags
	return b
}

// build is called when the server is made.
func (b *rulesBuilder) build() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(b.tag)
	for alias, tags := range b.aliases {
		v.RegisterAlias(alias, tags)
	}
	return v
}

// policyBuilder is another, of values.
type policyBuilder struct{ elements []string }

func (b policyBuilder) allow(e ...string) policyBuilder {
	return policyBuilder{append(b.elements[:len(b.elements):len(b.elements)], e...)}
}

func (b policyBuilder) build() *bluemonday.Policy {
	return bluemonday.NewPolicy().AllowElements(b.elements...) // silent
}

// insert has a builder of text from what is made for each request.
func insert(w http.ResponseWriter, r *http.Request) {
	sql, _ := sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL).InsertInto("users", user{r.FormValue("name")}).Build() // report
	_, _ = w.Write([]byte(sql))
}

var users = sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL) // silent

// inserted has the same from what is kept.
func inserted(w http.ResponseWriter, r *http.Request) {
	sql, _ := users.InsertInto("users", user{r.FormValue("name")}).Build()
	_, _ = w.Write([]byte(sql))
}

// decode makes a scheme, a factory and a decoder of one another.
func decode(w http.ResponseWriter, r *http.Request) {
	s := runtime.NewScheme()                                   // silent: one with its codecs
	d := serializer.NewCodecFactory(s).UniversalDeserializer() // report
	_, _ = d.Decode([]byte(r.FormValue("doc")), nil)
}

// decoder keeps the last of them.
var decoder = func() runtime.Decoder {
	s := runtime.NewScheme() // silent
	return serializer.NewCodecFactory(s).UniversalDeserializer()
}()

func decoded(w http.ResponseWriter, r *http.Request) {
	_, _ = decoder.Decode([]byte(r.FormValue("doc")), nil)
}

// schema is compiled of a document of the program.
func schema(w http.ResponseWriter, r *http.Request) {
	c := jsonschema.NewCompiler() // report
	if s, err := c.Compile("user.json"); err != nil || s.Validate(r.FormValue("doc")) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// expr compiles the text of the request in an environment that is there.
func expr(env *cel.Env) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ast, iss := env.Compile(r.FormValue("expr"))
		if iss.Err() != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		if p, err := env.Program(ast); err == nil {
			_, _ = p.Eval(user{r.FormValue("name")})
		}
	}
}

func Main() error {
	rules := newRules().withTag("rule").withAlias("id", "uuid").build()
	policy := policyBuilder{}.allow("b").allow("i").build()
	env, err := cel.NewEnv(cel.Variable("user", cel.StringType)) // silent
	if err != nil {
		return err
	}
	http.HandleFunc("/expr", expr(env))
	http.HandleFunc("/check", func(w http.ResponseWriter, r *http.Request) {
		if rules.Struct(user{policy.Sanitize(r.FormValue("name"))}) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})
	for path, h := range map[string]http.HandlerFunc{
		"/dump": dump, "/dumped": dumped, "/insert": insert, "/inserted": inserted, "/decode": decode, "/decoded": decoded, "/schema": schema,
	} {
		http.HandleFunc(path, h)
	}
	return http.ListenAndServe(":8080", nil)
}

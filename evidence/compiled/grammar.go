package compiled

import (
	"context"
	"errors"
	"net/http"

	"github.com/alecthomas/participle/v2"
	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"github.com/graph-gophers/graphql-go"
	graphqlgo "github.com/graphql-go/graphql"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

func grammarCases() []bench.Case {
	return []bench.Case{
		bench.Of("graphql-ParseSchema", newGraphQL, query).Builds(100),
		bench.Of("graphql-go-NewSchema", newGraphQLGo, queryGo).Builds(100),
		bench.Of("participle-Build", newParser, parseAssignment).Builds(100),
		bench.Of("i18n-NewBundle+Messages", newBundle, localize),
		bench.Of("kin-openapi-Load+NewRouter", newRouter, findRoute).Builds(100),
	}
}

const graphQL = `schema { query: Query }
type Query { order: Order! }
type Order { id: ID! customer: String! email: String! street: String! city: String!
	country: String! items: Int! total: Float! paid: Boolean! note: String! }`

const graphQLQuery = `{ order { id customer city items total paid } }`

type orderResolver struct{ o order.Order }

func (r *orderResolver) ID() graphql.ID   { return graphql.ID(r.o.ID) }
func (r *orderResolver) Customer() string { return r.o.Customer }
func (r *orderResolver) Email() string    { return r.o.Email }
func (r *orderResolver) Street() string   { return r.o.Street }
func (r *orderResolver) City() string     { return r.o.City }
func (r *orderResolver) Country() string  { return r.o.Country }
func (r *orderResolver) Items() int32     { return int32(r.o.Items) }
func (r *orderResolver) Total() float64   { return r.o.Total }
func (r *orderResolver) Paid() bool       { return r.o.Paid }
func (r *orderResolver) Note() string     { return r.o.Note }

type queryResolver struct{}

func (*queryResolver) Order() *orderResolver { return &orderResolver{order.New()} }

func newGraphQL() *graphql.Schema { return bench.Must(graphql.ParseSchema(graphQL, &queryResolver{})) }

func query(s *graphql.Schema) error {
	answer := s.Exec(context.Background(), graphQLQuery, "", nil)
	if len(answer.Errors) > 0 {
		return errors.Join(answer.Errors[0])
	}
	return nil
}

// newGraphQLGo makes the types as well, which belong to one schema.
func newGraphQLGo() graphqlgo.Schema {
	fields := graphqlgo.Fields{
		"items": {Type: graphqlgo.Int}, "total": {Type: graphqlgo.Float}, "paid": {Type: graphqlgo.Boolean},
	}
	for _, column := range order.Columns() {
		if fields[column] == nil {
			fields[column] = &graphqlgo.Field{Type: graphqlgo.String}
		}
	}
	typ := graphqlgo.NewObject(graphqlgo.ObjectConfig{Name: "Order", Fields: fields})
	root := graphqlgo.NewObject(graphqlgo.ObjectConfig{Name: "Query", Fields: graphqlgo.Fields{
		"order": {Type: typ, Resolve: func(graphqlgo.ResolveParams) (any, error) { return order.New(), nil }},
	}})
	return bench.Must(graphqlgo.NewSchema(graphqlgo.SchemaConfig{Query: root}))
}

func queryGo(s graphqlgo.Schema) error {
	answer := graphqlgo.Do(graphqlgo.Params{Schema: s, RequestString: graphQLQuery, Context: context.Background()})
	if answer.HasErrors() {
		return answer.Errors[0]
	}
	return nil
}

// An assignment is a grammar of two tokens.
type assignment struct {
	Key   string `parser:"@Ident '='"`
	Value string `parser:"@(Ident | Int | String)"`
}

func newParser() *participle.Parser[assignment] {
	return bench.Must(participle.Build[assignment](participle.Unquote("String")))
}

func parseAssignment(p *participle.Parser[assignment]) error {
	got, err := p.ParseString("", `city = "London"`)
	if err != nil {
		return err
	}
	return bench.Check(got.Value, "London")
}

func newBundle() *i18n.Bundle {
	b := i18n.NewBundle(language.English)
	for _, tag := range []language.Tag{language.English, language.French} {
		b.MustAddMessages(tag, &i18n.Message{ID: "paid", One: "{{.Count}} order paid", Other: "{{.Count}} orders paid"})
	}
	return b
}

// localize is what a handler does for each request, with a Localizer of its own.
func localize(b *i18n.Bundle) error {
	got, err := i18n.NewLocalizer(b, "en-GB").Localize(&i18n.LocalizeConfig{
		MessageID: "paid", PluralCount: 3, TemplateData: map[string]any{"Count": 3},
	})
	if err != nil {
		return err
	}
	return bench.Check(got, "3 orders paid")
}

const openAPI = `{"openapi":"3.0.3","info":{"title":"shop","version":"1"},"paths":{"/orders/{id}":{"get":{
	"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}],
	"responses":{"200":{"description":"the order"}}}}}}`

func newRouter() routers.Router {
	doc := bench.Must(openapi3.NewLoader().LoadFromData([]byte(openAPI)))
	return bench.Must(gorillamux.NewRouter(doc))
}

func findRoute(r routers.Router) error {
	req, err := http.NewRequest(http.MethodGet, "/orders/A-1001", nil)
	if err != nil {
		return err
	}
	_, params, err := r.FindRoute(req)
	if err != nil {
		return err
	}
	return bench.Check(params["id"], "A-1001")
}

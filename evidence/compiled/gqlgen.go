package compiled

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// gqlgenCase asks one query, as clients do: the server that has parsed it before
// need not do so again.
func gqlgenCase() bench.Case {
	schema := orders{gqlparser.MustLoadSchema(&ast.Source{Input: `type Query { order(id: ID!): Order } type Order { id: ID! total: Float! paid: Boolean! }`})}
	const query = `{"query":"query($id: ID!) { order(id: $id) { id total paid } }","variables":{"id":"A-1001"}}`
	return bench.Of("gqlgen-New", func() *handler.Server {
		s := handler.New(schema)
		s.AddTransport(transport.POST{})
		s.SetQueryCache(lru.New[*ast.QueryDocument](1000))
		return s
	}, func(s *handler.Server) error {
		w, r := httptest.NewRecorder(), httptest.NewRequest(http.MethodPost, "/query", strings.NewReader(query))
		r.Header.Set("Content-Type", "application/json")
		s.ServeHTTP(w, r)
		return bench.Check(w.Body.String(), `{"data":{"order":{"id":"A-1001"}}}`)
	}).Builds(200)
}

// orders answers every query with the same order.
type orders struct{ schema *ast.Schema }

func (o orders) Schema() *ast.Schema { return o.schema }

func (orders) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (orders) Exec(context.Context) graphql.ResponseHandler {
	return graphql.OneShot(&graphql.Response{Data: []byte(`{"order":{"id":"A-1001"}}`)})
}

// Package typemap measures registries of types and their codecs, and the type
// environments of expression languages.
package typemap

import (
	"bytes"

	"cel.dev/cel-go/cel"
	"github.com/jackc/pgtype"
	pgtype5 "github.com/jackc/pgx/v5/pgtype"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
	bson2 "go.mongodb.org/mongo-driver/v2/bson"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

// Cases returns the cases of the group.
func Cases() []bench.Case {
	all := append(mongoCases(), postgresCases()...)
	all = append(all,
		// Compiling is no use to compare with: it takes thirty times as long.
		bench.BuildOnly("cel-NewEnv", newEnv),
		bench.Of("cel-NewEnv-Compile", newEnv, compile).Builds(100))
	all = append(all, protoCases()...)
	all = append(all, schemaCases()...)
	return append(all, reflectCases()...)
}

func mongoCases() []bench.Case {
	data := bench.Must(bson.Marshal(order.New()))
	return []bench.Case{
		bench.Of("mongo1-bson-NewRegistry", bson.NewRegistry, func(r *bsoncodec.Registry) error {
			got, err := bson.MarshalWithRegistry(r, order.New())
			if err != nil {
				return err
			}
			return bench.Check(len(got), len(data))
		}),
		bench.Of("mongo1-bson-NewRegistry-Unmarshal", bson.NewRegistry, func(r *bsoncodec.Registry) error {
			var o order.Order
			if err := bson.UnmarshalWithRegistry(r, data, &o); err != nil {
				return err
			}
			return bench.Check(o, order.New())
		}),
		bench.Of("mongo2-bson-NewRegistry", bson2.NewRegistry, func(r *bson2.Registry) error {
			var out bytes.Buffer
			enc := bson2.NewEncoder(bson2.NewDocumentWriter(&out))
			enc.SetRegistry(r)
			if err := enc.Encode(order.New()); err != nil {
				return err
			}
			return bench.Check(out.Len(), len(data))
		}),
	}
}

func postgresCases() []bench.Case {
	return []bench.Case{
		bench.Of("pgtype1-NewConnInfo", pgtype.NewConnInfo, func(ci *pgtype.ConnInfo) error {
			var n int64
			if err := ci.Scan(pgtype.Int8OID, pgtype.TextFormatCode, []byte("42"), &n); err != nil {
				return err
			}
			return bench.Check(n, 42)
		}),
		bench.Of("pgx5-pgtype-NewMap-Encode", pgtype5.NewMap, func(m *pgtype5.Map) error {
			got, err := m.Encode(pgtype5.Int8OID, pgtype5.TextFormatCode, int64(42), nil)
			if err != nil {
				return err
			}
			return bench.Check(string(got), "42")
		}),
		bench.Of("pgx5-pgtype-NewMap-SQLScanner", pgtype5.NewMap, func(m *pgtype5.Map) error {
			var names []string
			if err := m.SQLScanner(&names).Scan("{ada,grace}"); err != nil {
				return err
			}
			return bench.Check(len(names), 2)
		}),
	}
}

func newEnv() *cel.Env {
	return bench.Must(cel.NewEnv(
		cel.Variable("items", cel.IntType),
		cel.Variable("total", cel.DoubleType),
		cel.Variable("country", cel.StringType),
	))
}

// compile is what an environment is for.
func compile(env *cel.Env) error {
	_, issues := env.Compile(`items > 0 && total > 10.0 && country in ["GB", "FR"]`)
	return issues.Err()
}

package across

import (
	"context"

	"github.com/huandu/go-sqlbuilder"
)

// FindUser is another user of the type's variable.
func FindUser(ctx context.Context, name string) string {
	users := sqlbuilder.NewStruct(new(User)) // want `builds`
	query, _ := users.SelectFrom(name).Build()
	return query
}

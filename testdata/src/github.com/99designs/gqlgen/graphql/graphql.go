// Package graphql stands in for the library.
package graphql

type Marshaler interface{ MarshalGQL(w any) }

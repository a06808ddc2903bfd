// Package scrubbers is a stub.
package scrubbers

import "github.com/go-playground/mold/v4"

func New() *mold.Transformer { return mold.New() }

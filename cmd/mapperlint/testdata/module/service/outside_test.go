package service_test

import (
	"testing"

	"github.com/go-playground/validator/v10"
)

func TestBuild(t *testing.T) {
	for range 3 {
		if err := validator.New().Struct(struct{}{}); err != nil {
			t.Fatal(err)
		}
	}
}

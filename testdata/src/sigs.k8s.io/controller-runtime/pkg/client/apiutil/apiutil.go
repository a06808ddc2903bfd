// Package apiutil stands in for the library.
package apiutil

import (
	"net/http"

	"k8s.io/apimachinery/pkg/api/meta"
)

func NewDynamicRESTMapper(cfg any, client *http.Client) (meta.RESTMapper, error) {
	return nil, nil
}

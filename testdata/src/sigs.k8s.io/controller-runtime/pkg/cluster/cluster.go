// Package cluster stands in for the library.
package cluster

import "k8s.io/apimachinery/pkg/runtime"

type Cluster interface {
	GetScheme() *runtime.Scheme
}

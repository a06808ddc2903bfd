// Package event stands for the package of the same path.
package event

import "sigs.k8s.io/controller-runtime/pkg/client"

type TypedCreateEvent[object any] struct{ Object object }

type TypedUpdateEvent[object any] struct{ ObjectOld, ObjectNew object }

type (
	CreateEvent = TypedCreateEvent[client.Object]
	UpdateEvent = TypedUpdateEvent[client.Object]
)

// Package worker stands for the package of the same path.
package worker

type WorkflowRegistry interface{ RegisterWorkflow(w any) }

type ActivityRegistry interface{ RegisterActivity(a any) }

type Worker interface {
	WorkflowRegistry
	ActivityRegistry
	Run(interrupt <-chan any) error
}

func New(client any, taskQueue string) Worker { return nil }

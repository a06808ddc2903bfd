// Package events stands in for the library.
package events

type APIGatewayProxyRequest struct{ Body string }

type APIGatewayProxyResponse struct{ StatusCode int }

type SQSMessage struct{ Body string }

type SQSEvent struct{ Records []SQSMessage }
